"""When to write: from a situation and its dates to dated steps and a decision."""
