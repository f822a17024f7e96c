-- NĐ 13/2023 Đ20.2: that a child of seven or older agreed to be acted for stands beside the parent's ground.
ALTER TABLE identity.representation ADD COLUMN child_agreed boolean;
