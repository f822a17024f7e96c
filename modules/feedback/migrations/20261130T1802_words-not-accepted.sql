-- NĐ 20/2008/NĐ-CP Điều 9.1d, 19: of what was not accepted the answer alone is public, also where it was published before.
UPDATE feedback.item SET public_text = '' WHERE public_text <> '' AND 'not-accepted' = (
  SELECT classified.event ->> 'class' FROM feedback.item_event AS classified
  WHERE classified.item_id = item.id AND classified.type = 'FeedbackClassified'
    AND classified.version < (SELECT max(published.version) FROM feedback.item_event AS published WHERE published.item_id = item.id AND published.type = 'AnswerPublished')
  ORDER BY classified.version DESC LIMIT 1);
