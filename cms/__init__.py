"""The project shell: settings, addresses, health, logs. It knows the apps by dotted string only."""
