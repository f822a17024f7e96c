-- Whoever hands out a notice asks whether it was handed out before; who files much has thousands of messages.
CREATE INDEX message_of_notice ON notifications.message (recipient_id, notice_id) WHERE notice_id IS NOT NULL;
