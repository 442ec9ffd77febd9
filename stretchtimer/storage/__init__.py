"""What lies on disk: routine files, the library, settings. YAML and JSON are known only here."""
