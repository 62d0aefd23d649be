"""What people write, and how publishing turns it into documents."""
