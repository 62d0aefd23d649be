"""What must hold of a trial before readers see it. Rules over answers judge by published questions."""
