-- All that is compared forgot who applied: looked at again from the oldest of it, each of these changed on its day or later.
UPDATE indicators.signs_walk SET known_at = least(known_at, (SELECT min(on_day) - 1 FROM indicators.watched));
