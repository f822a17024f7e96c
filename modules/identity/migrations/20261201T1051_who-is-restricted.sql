-- Whoever draws lots leaves these people out first.
CREATE INDEX restriction_standing ON identity.restriction (person_id) WHERE lifted_at IS NULL;
