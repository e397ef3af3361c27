"""Every sentence a person reads, built from measured numbers: a room for each subject."""
