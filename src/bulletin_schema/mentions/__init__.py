"""The parts that records are composed of, a file each: quantities, dates, regions, organisations, people."""
