-- TT 01/2018/TT-VPCP article 13.7: complaints about conduct are few among what is said about dossiers; what is not one is not read to find them.
CREATE INDEX item_complained ON feedback.item (received_at, about_dossier_id) WHERE about_dossier_id IS NOT NULL AND class = 'conduct' AND NOT unfounded;
CREATE INDEX item_event_conduct ON feedback.item_event (at, item_id) WHERE type = 'FeedbackClassified' AND event ->> 'class' = 'conduct';
