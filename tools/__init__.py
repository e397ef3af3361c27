"""What makes files of the repository; nothing here ships."""
