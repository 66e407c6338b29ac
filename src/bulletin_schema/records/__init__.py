"""The kinds of record, a file each: model, rules with their examples, merge."""
