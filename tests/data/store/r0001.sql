CREATE TABLE office (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	short_name VARCHAR(60) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	superior_name VARCHAR(200) NOT NULL, 
	place_name VARCHAR(100) NOT NULL, 
	document_code VARCHAR(40) NOT NULL, 
	letterhead VARCHAR(20) NOT NULL, 
	recipients VARCHAR NOT NULL, 
	hamlet_label VARCHAR(20) NOT NULL, 
	is_own BOOLEAN NOT NULL, 
	active_from DATE, 
	active_to DATE, 
	CONSTRAINT pk_office PRIMARY KEY (id), 
	CONSTRAINT uq_office_uid UNIQUE (uid)
);
CREATE TABLE office_successor (
	office_id INTEGER NOT NULL, 
	successor_id INTEGER NOT NULL, 
	since DATE, 
	CONSTRAINT pk_office_successor PRIMARY KEY (office_id, successor_id), 
	CONSTRAINT fk_office_successor_office_id FOREIGN KEY(office_id) REFERENCES office (id), 
	CONSTRAINT fk_office_successor_successor_id FOREIGN KEY(successor_id) REFERENCES office (id)
);
CREATE TABLE signer (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	office_id INTEGER NOT NULL, 
	authority VARCHAR(120) NOT NULL, 
	title VARCHAR(120) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	starts_on DATE, 
	ends_on DATE, 
	CONSTRAINT pk_signer PRIMARY KEY (id), 
	CONSTRAINT fk_signer_office_id FOREIGN KEY(office_id) REFERENCES office (id)
);
CREATE TABLE help_line (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	label VARCHAR(120) NOT NULL, 
	child_label VARCHAR(120) NOT NULL, 
	number_or_address VARCHAR(80) NOT NULL, 
	note VARCHAR(120) NOT NULL, 
	"order" INTEGER NOT NULL, 
	verified_on DATE, 
	verified_by VARCHAR(80) NOT NULL, 
	CONSTRAINT pk_help_line PRIMARY KEY (id)
);
CREATE TABLE place (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	office_id INTEGER NOT NULL, 
	parent_id INTEGER, 
	kind VARCHAR(20) NOT NULL, 
	name VARCHAR(120) NOT NULL, 
	school_level VARCHAR(20), 
	grade INTEGER, 
	school_year VARCHAR(9) NOT NULL, 
	managed_by VARCHAR(120) NOT NULL, 
	active_from DATE, 
	active_to DATE, 
	CONSTRAINT pk_place PRIMARY KEY (id), 
	CONSTRAINT ck_place_grade CHECK (grade BETWEEN 1 AND 12), 
	CONSTRAINT ck_place_parent CHECK (parent_id <> id), 
	CONSTRAINT uq_place_uid UNIQUE (uid), 
	CONSTRAINT fk_place_office_id FOREIGN KEY(office_id) REFERENCES office (id), 
	CONSTRAINT fk_place_parent_id FOREIGN KEY(parent_id) REFERENCES place (id)
);
CREATE TABLE place_successor (
	place_id INTEGER NOT NULL, 
	successor_id INTEGER NOT NULL, 
	since DATE, 
	CONSTRAINT pk_place_successor PRIMARY KEY (place_id, successor_id), 
	CONSTRAINT fk_place_successor_place_id FOREIGN KEY(place_id) REFERENCES place (id), 
	CONSTRAINT fk_place_successor_successor_id FOREIGN KEY(successor_id) REFERENCES place (id)
);
CREATE TABLE place_count (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	place_id INTEGER NOT NULL, 
	as_of DATE NOT NULL, 
	children INTEGER, 
	female INTEGER, 
	minority INTEGER, 
	people INTEGER, 
	source VARCHAR(120) NOT NULL, 
	CONSTRAINT pk_place_count PRIMARY KEY (id), 
	CONSTRAINT ck_place_count_counts CHECK (children >= 0 AND female >= 0 AND minority >= 0 AND people >= 0), 
	CONSTRAINT fk_place_count_place_id FOREIGN KEY(place_id) REFERENCES place (id)
);
CREATE TABLE campaign (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	office_id INTEGER NOT NULL, 
	title VARCHAR(300) NOT NULL, 
	number VARCHAR(60) NOT NULL, 
	issued_on DATE, 
	starts_on DATE NOT NULL, 
	ends_on DATE NOT NULL, 
	purpose VARCHAR NOT NULL, 
	requirements VARCHAR NOT NULL, 
	programme VARCHAR NOT NULL, 
	CONSTRAINT pk_campaign PRIMARY KEY (id), 
	CONSTRAINT uq_campaign_uid UNIQUE (uid), 
	CONSTRAINT fk_campaign_office_id FOREIGN KEY(office_id) REFERENCES office (id)
);
CREATE TABLE session (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	title VARCHAR(200) NOT NULL, 
	form VARCHAR(20) NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	day DATE NOT NULL, 
	starts_at TIME, 
	ends_at TIME, 
	whole_school BOOLEAN NOT NULL, 
	integrated_minutes INTEGER, 
	way VARCHAR(20) NOT NULL, 
	venue VARCHAR(200) NOT NULL, 
	speakers VARCHAR(200) NOT NULL, 
	language VARCHAR(20) NOT NULL, 
	expected_count INTEGER, 
	host_id INTEGER, 
	list_is_part BOOLEAN, 
	outcome VARCHAR NOT NULL, 
	series VARCHAR(60) NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (id), 
	CONSTRAINT ck_session_integrated_minutes CHECK (integrated_minutes BETWEEN 1 AND 600), 
	CONSTRAINT ck_session_expected_count CHECK (expected_count >= 0), 
	CONSTRAINT uq_session_uid UNIQUE (uid), 
	CONSTRAINT fk_session_host_id FOREIGN KEY(host_id) REFERENCES office (id)
);
CREATE TABLE session_campaign (
	session_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	CONSTRAINT pk_session_campaign PRIMARY KEY (session_id, campaign_id), 
	CONSTRAINT fk_session_campaign_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_session_campaign_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
CREATE TABLE session_place (
	session_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	place_id INTEGER NOT NULL, 
	CONSTRAINT pk_session_place PRIMARY KEY (session_id, place_id), 
	CONSTRAINT fk_session_place_place_id FOREIGN KEY(place_id) REFERENCES place (id), 
	CONSTRAINT fk_session_place_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
CREATE TABLE session_topic (
	session_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	module VARCHAR(10) NOT NULL, 
	CONSTRAINT pk_session_topic PRIMARY KEY (session_id, position), 
	CONSTRAINT fk_session_topic_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
CREATE TABLE session_partner (
	session_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	office_id INTEGER, 
	kind VARCHAR(20) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_session_partner PRIMARY KEY (session_id, position), 
	CONSTRAINT fk_session_partner_office_id FOREIGN KEY(office_id) REFERENCES office (id), 
	CONSTRAINT fk_session_partner_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
CREATE TABLE material (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	session_id INTEGER, 
	campaign_id INTEGER, 
	kind VARCHAR(20) NOT NULL, 
	band VARCHAR(20), 
	format VARCHAR NOT NULL, 
	paper VARCHAR NOT NULL, 
	design VARCHAR NOT NULL, 
	theme VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	approver VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	CONSTRAINT pk_material PRIMARY KEY (id), 
	CONSTRAINT fk_material_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT fk_material_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
CREATE TABLE change (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor VARCHAR NOT NULL, 
	"table" VARCHAR(40) NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	action VARCHAR(20) NOT NULL, 
	"before" JSON, 
	"after" JSON, 
	CONSTRAINT pk_change PRIMARY KEY (id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "office" VALUES (1, '2026-11-21 02:30:01.000000', '2026-11-21 02:30:01.000000', '00000001-0000-0000-0000-000000000000', 'UBND xã Ia Dom', '', 'commune', '', '', 'UBND', 'state', '', 'thôn', 1, NULL, NULL);
INSERT INTO "office" VALUES (2, '2026-11-21 02:30:03.000000', '2026-11-21 02:30:03.000000', '00000002-0000-0000-0000-000000000000', 'UBND xã Ia Dom cũ', '', 'commune', '', '', '', 'state', '', 'thôn', 0, NULL, NULL);
INSERT INTO "office_successor" VALUES (2, 1, '2025-07-01');
INSERT INTO "signer" VALUES (1, '2026-11-21 02:30:06.000000', '2026-11-21 02:30:06.000000', 1, '', 'PHÓ CHỦ TỊCH', 'Rơ Châm Hương Thảo', NULL, NULL);
INSERT INTO "help_line" VALUES (1, '2026-11-21 02:30:07.000000', '2026-11-21 02:30:07.000000', 'Tổng đài điện thoại quốc gia bảo vệ trẻ em', 'Tổng đài điện thoại quốc gia bảo vệ trẻ em', '111', 'Miễn phí, cả ngày lẫn đêm', 0, NULL, '');
INSERT INTO "help_line" VALUES (2, '2026-11-21 02:30:07.000000', '2026-11-21 02:30:07.000000', 'Báo cáo xâm hại trẻ em trên mạng', 'Báo điều xấu trên mạng', 'vn-cop.vn', '', 90, NULL, '');
INSERT INTO "help_line" VALUES (3, '2026-11-21 02:30:07.000000', '2026-11-21 02:30:07.000000', 'Công an xã', '', '0260 385 1234', '', 10, NULL, '');
INSERT INTO "place" VALUES (1, '2026-11-21 02:30:08.000000', '2026-11-21 02:30:08.000000', '00000003-0000-0000-0000-000000000000', 1, NULL, 'hamlet', 'Mook Đen 1', NULL, NULL, '', '', NULL, NULL);
INSERT INTO "place" VALUES (2, '2026-11-21 02:30:08.000000', '2026-11-21 02:30:08.000000', '00000004-0000-0000-0000-000000000000', 1, NULL, 'hamlet', 'Mook Đen', NULL, NULL, '', '', NULL, NULL);
INSERT INTO "place" VALUES (3, '2026-11-21 02:30:08.000000', '2026-11-21 02:30:08.000000', '00000005-0000-0000-0000-000000000000', 1, NULL, 'school', 'Trường Tiểu học Võ Thị Sáu', 'primary', NULL, '', '', NULL, NULL);
INSERT INTO "place" VALUES (4, '2026-11-21 02:30:09.000000', '2026-11-21 02:30:09.000000', '00000006-0000-0000-0000-000000000000', 1, 3, 'class', '4A', NULL, 4, '', '', NULL, NULL);
INSERT INTO "place" VALUES (5, '2026-11-21 02:30:09.000000', '2026-11-21 02:30:09.000000', '00000007-0000-0000-0000-000000000000', 1, 3, 'class', '5A', NULL, 5, '', '', NULL, NULL);
INSERT INTO "place_successor" VALUES (1, 2, '2025-07-01');
INSERT INTO "place_count" VALUES (1, '2026-11-21 02:30:11.000000', '2026-11-21 02:30:11.000000', 4, '2026-09-05', 30, NULL, NULL, NULL, '');
INSERT INTO "place_count" VALUES (2, '2026-11-21 02:30:11.000000', '2026-11-21 02:30:11.000000', 5, '2026-09-05', 30, NULL, NULL, NULL, '');
INSERT INTO "campaign" VALUES (1, '2026-11-21 02:30:12.000000', '2026-11-21 02:30:12.000000', '00000008-0000-0000-0000-000000000000', 1, 'Kế hoạch năm 2026', '', NULL, '2026-01-01', '2026-12-31', '', '', '');
INSERT INTO "session" VALUES (1, '2026-11-21 02:30:14.000000', '2026-11-21 02:30:14.000000', '00000009-0000-0000-0000-000000000000', 'Sinh hoạt dưới cờ về kết bạn trên mạng', 'flag_ceremony', 'planned', '2026-11-23', '07:15:00.000000', NULL, 0, NULL, 'in_person', '', '', 'vi', NULL, 1, NULL, '', '');
INSERT INTO "session_campaign" VALUES (1, 0, 1);
INSERT INTO "session_place" VALUES (1, 0, 4);
INSERT INTO "session_place" VALUES (1, 1, 5);
INSERT INTO "session_topic" VALUES (1, 0, 'B3');
INSERT INTO "session_topic" VALUES (1, 1, 'B1');
INSERT INTO "session_partner" VALUES (1, 0, NULL, 'police', 'Công an xã');
INSERT INTO "session_partner" VALUES (1, 1, 1, 'other', '');
INSERT INTO "material" VALUES (1, '2026-11-21 02:30:16.000000', '2026-11-21 02:30:16.000000', 1, NULL, 'poster', 'B', 'pdf', 'A4', '', 'teal', 'vi', '', 'draft', '', '');
INSERT INTO "change" VALUES (1, '2026-11-21 02:30:02.000000', '', 'office', '00000001-0000-0000-0000-000000000000', 'added', NULL, '{"name": "UBND xã Ia Dom", "short_name": "", "kind": "commune", "superior_name": "", "place_name": "", "document_code": "UBND", "letterhead": "state", "recipients": "", "hamlet_label": "thôn", "is_own": true, "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES (2, '2026-11-21 02:30:04.000000', '', 'office', '00000002-0000-0000-0000-000000000000', 'added', NULL, '{"name": "UBND xã Ia Dom cũ", "short_name": "", "kind": "commune", "superior_name": "", "place_name": "", "document_code": "", "letterhead": "state", "recipients": "", "hamlet_label": "thôn", "is_own": false, "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES (3, '2026-11-21 02:30:05.000000', '', 'office_successor', '2-1', 'added', NULL, '{"office_id": 2, "successor_id": 1, "since": "2025-07-01"}');
INSERT INTO "change" VALUES (4, '2026-11-21 02:30:06.000000', '', 'signer', '1', 'added', NULL, '{"office_id": 1, "authority": "", "title": "PHÓ CHỦ TỊCH", "name": "•••", "starts_on": null, "ends_on": null}');
INSERT INTO "change" VALUES (5, '2026-11-21 02:30:07.000000', '', 'help_line', '1', 'added', NULL, '{"label": "•••", "child_label": "•••", "number_or_address": "•••", "note": "•••", "order": 0, "verified_on": null, "verified_by": ""}');
INSERT INTO "change" VALUES (6, '2026-11-21 02:30:07.000000', '', 'help_line', '2', 'added', NULL, '{"label": "•••", "child_label": "•••", "number_or_address": "•••", "note": "", "order": 90, "verified_on": null, "verified_by": ""}');
INSERT INTO "change" VALUES (7, '2026-11-21 02:30:07.000000', '', 'help_line', '3', 'added', NULL, '{"label": "•••", "child_label": "", "number_or_address": "•••", "note": "", "order": 10, "verified_on": null, "verified_by": ""}');
INSERT INTO "change" VALUES (8, '2026-11-21 02:30:08.000000', '', 'place', '00000003-0000-0000-0000-000000000000', 'added', NULL, '{"office_id": 1, "parent_id": null, "kind": "hamlet", "name": "Mook Đen 1", "school_level": null, "grade": null, "school_year": "", "managed_by": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES (9, '2026-11-21 02:30:08.000000', '', 'place', '00000004-0000-0000-0000-000000000000', 'added', NULL, '{"office_id": 1, "parent_id": null, "kind": "hamlet", "name": "Mook Đen", "school_level": null, "grade": null, "school_year": "", "managed_by": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES (10, '2026-11-21 02:30:08.000000', '', 'place', '00000005-0000-0000-0000-000000000000', 'added', NULL, '{"office_id": 1, "parent_id": null, "kind": "school", "name": "Trường Tiểu học Võ Thị Sáu", "school_level": "primary", "grade": null, "school_year": "", "managed_by": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES (11, '2026-11-21 02:30:09.000000', '', 'place', '00000006-0000-0000-0000-000000000000', 'added', NULL, '{"office_id": 1, "parent_id": 3, "kind": "class", "name": "4A", "school_level": null, "grade": 4, "school_year": "", "managed_by": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES (12, '2026-11-21 02:30:09.000000', '', 'place', '00000007-0000-0000-0000-000000000000', 'added', NULL, '{"office_id": 1, "parent_id": 3, "kind": "class", "name": "5A", "school_level": null, "grade": 5, "school_year": "", "managed_by": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES (13, '2026-11-21 02:30:10.000000', '', 'place_successor', '1-2', 'added', NULL, '{"place_id": 1, "successor_id": 2, "since": "2025-07-01"}');
INSERT INTO "change" VALUES (14, '2026-11-21 02:30:11.000000', '', 'place_count', '1', 'added', NULL, '{"place_id": 4, "as_of": "2026-09-05", "children": 30, "female": null, "minority": null, "people": null, "source": ""}');
INSERT INTO "change" VALUES (15, '2026-11-21 02:30:11.000000', '', 'place_count', '2', 'added', NULL, '{"place_id": 5, "as_of": "2026-09-05", "children": 30, "female": null, "minority": null, "people": null, "source": ""}');
INSERT INTO "change" VALUES (16, '2026-11-21 02:30:13.000000', '', 'campaign', '00000008-0000-0000-0000-000000000000', 'added', NULL, '{"office_id": 1, "title": "Kế hoạch năm 2026", "number": "", "issued_on": null, "starts_on": "2026-01-01", "ends_on": "2026-12-31", "purpose": "", "requirements": "", "programme": ""}');
INSERT INTO "change" VALUES (17, '2026-11-21 02:30:15.000000', '', 'session', '00000009-0000-0000-0000-000000000000', 'added', NULL, '{"title": "Sinh hoạt dưới cờ về kết bạn trên mạng", "form": "flag_ceremony", "status": "planned", "day": "2026-11-23", "starts_at": "07:15:00", "ends_at": null, "whole_school": false, "integrated_minutes": null, "way": "in_person", "venue": "", "speakers": "", "language": "vi", "expected_count": null, "host_id": 1, "list_is_part": null, "outcome": "", "series": "", "campaign_ids": [1], "place_ids": [4, 5], "modules": ["B3", "B1"], "partners": [{"office_id": null, "kind": "police", "name": "Công an xã"}, {"office_id": 1, "kind": "other", "name": ""}]}');
INSERT INTO "change" VALUES (18, '2026-11-21 02:30:16.000000', '', 'material', '1', 'added', NULL, '{"session_id": 1, "campaign_id": null, "kind": "poster", "band": "B", "format": "pdf", "paper": "A4", "design": "", "theme": "teal", "language": "vi", "fingerprint": "", "state": "draft", "approver": "", "path": ""}');
INSERT INTO "alembic_version" VALUES ('0001');
CREATE UNIQUE INDEX ix_office_own ON office (is_own) WHERE is_own;
CREATE INDEX ix_place_kind ON place (kind);
CREATE INDEX ix_place_parent_id ON place (parent_id);
CREATE INDEX ix_place_count_place_id_as_of ON place_count (place_id, as_of);
CREATE INDEX ix_session_day ON session (day);
CREATE INDEX ix_session_campaign_campaign_id ON session_campaign (campaign_id);
CREATE INDEX ix_session_place_place_id ON session_place (place_id);
CREATE INDEX ix_material_session_id ON material (session_id);
CREATE INDEX ix_material_campaign_id ON material (campaign_id);
CREATE INDEX ix_change_at ON change (at);
CREATE INDEX ix_change_table_uid ON change ("table", uid);
