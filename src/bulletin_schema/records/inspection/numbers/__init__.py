"""Numbers: counts, results and rates, given to the check or to the part of it that they are of."""
