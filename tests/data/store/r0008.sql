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
	active_to DATE, imprint VARCHAR(200) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_office PRIMARY KEY (id), 
	CONSTRAINT uq_office_uid UNIQUE (uid)
);
CREATE UNIQUE INDEX ix_office_own ON office (is_own) WHERE is_own;
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
	active_to DATE, cluster VARCHAR(60) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_place PRIMARY KEY (id), 
	CONSTRAINT ck_place_grade CHECK (grade BETWEEN 1 AND 12), 
	CONSTRAINT ck_place_parent CHECK (parent_id <> id), 
	CONSTRAINT uq_place_uid UNIQUE (uid), 
	CONSTRAINT fk_place_office_id FOREIGN KEY(office_id) REFERENCES office (id), 
	CONSTRAINT fk_place_parent_id FOREIGN KEY(parent_id) REFERENCES place (id)
);
CREATE INDEX ix_place_kind ON place (kind);
CREATE INDEX ix_place_parent_id ON place (parent_id);
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
CREATE INDEX ix_place_count_place_id_as_of ON place_count (place_id, as_of);
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
	series VARCHAR(60) NOT NULL, template VARCHAR(60) DEFAULT '' NOT NULL, subject VARCHAR(60) DEFAULT '' NOT NULL, status_reason VARCHAR(300) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (id), 
	CONSTRAINT ck_session_integrated_minutes CHECK (integrated_minutes BETWEEN 1 AND 600), 
	CONSTRAINT ck_session_expected_count CHECK (expected_count >= 0), 
	CONSTRAINT uq_session_uid UNIQUE (uid), 
	CONSTRAINT fk_session_host_id FOREIGN KEY(host_id) REFERENCES office (id)
);
CREATE INDEX ix_session_day ON session (day);
CREATE TABLE session_campaign (
	session_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	CONSTRAINT pk_session_campaign PRIMARY KEY (session_id, campaign_id), 
	CONSTRAINT fk_session_campaign_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_session_campaign_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
CREATE INDEX ix_session_campaign_campaign_id ON session_campaign (campaign_id);
CREATE TABLE session_place (
	session_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	place_id INTEGER NOT NULL, 
	CONSTRAINT pk_session_place PRIMARY KEY (session_id, place_id), 
	CONSTRAINT fk_session_place_place_id FOREIGN KEY(place_id) REFERENCES place (id), 
	CONSTRAINT fk_session_place_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
CREATE INDEX ix_session_place_place_id ON session_place (place_id);
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
	path VARCHAR NOT NULL, form VARCHAR DEFAULT '' NOT NULL, printing VARCHAR DEFAULT '' NOT NULL, version INTEGER DEFAULT 1 NOT NULL, approved_on DATE, issued_on DATE, 
	CONSTRAINT pk_material PRIMARY KEY (id), 
	CONSTRAINT fk_material_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT fk_material_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
CREATE INDEX ix_material_session_id ON material (session_id);
CREATE INDEX ix_material_campaign_id ON material (campaign_id);
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
CREATE INDEX ix_change_at ON change (at);
CREATE INDEX ix_change_table_uid ON change ("table", uid);
CREATE TABLE legal_basis (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	title VARCHAR(300) NOT NULL, 
	number VARCHAR(60) NOT NULL, 
	issued_on DATE, 
	issuer VARCHAR(120) NOT NULL, 
	in_force_from DATE, 
	in_force_to DATE, 
	status VARCHAR(20) NOT NULL, 
	checked_on DATE, 
	CONSTRAINT pk_legal_basis PRIMARY KEY (id)
);
CREATE TABLE name_list (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	session_id INTEGER NOT NULL, 
	purpose VARCHAR(200) NOT NULL, 
	keep_until DATE NOT NULL, 
	CONSTRAINT pk_name_list PRIMARY KEY (id), 
	CONSTRAINT uq_name_list_session_id UNIQUE (session_id), 
	CONSTRAINT fk_name_list_session_id FOREIGN KEY(session_id) REFERENCES session (id)
);
CREATE TABLE roster_import (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	session_id INTEGER NOT NULL, 
	undone_at DATETIME, digest VARCHAR(64) DEFAULT '' NOT NULL, changed JSON DEFAULT '{}' NOT NULL, 
	CONSTRAINT pk_roster_import PRIMARY KEY (id), 
	CONSTRAINT uq_roster_import_uid UNIQUE (uid), 
	CONSTRAINT fk_roster_import_session_id FOREIGN KEY(session_id) REFERENCES session (id)
);
CREATE INDEX ix_roster_import_session_id ON roster_import (session_id);
CREATE TABLE attendance (
	session_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	audience VARCHAR(20) NOT NULL, 
	place_id INTEGER, 
	age_group VARCHAR(20) NOT NULL, 
	minority VARCHAR(20) NOT NULL, 
	checked_in_at DATETIME, 
	method VARCHAR(20) NOT NULL, 
	import_id INTEGER, 
	CONSTRAINT pk_attendance PRIMARY KEY (session_id, person_id), 
	CONSTRAINT fk_attendance_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT fk_attendance_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_attendance_place_id FOREIGN KEY(place_id) REFERENCES place (id), 
	CONSTRAINT fk_attendance_import_id FOREIGN KEY(import_id) REFERENCES roster_import (id)
)
 WITHOUT ROWID

;
CREATE INDEX ix_attendance_person_id ON attendance (person_id);
CREATE TABLE head_count (
	id INTEGER NOT NULL, 
	session_id INTEGER NOT NULL, 
	place_id INTEGER, 
	audience VARCHAR(20) NOT NULL, 
	age_group VARCHAR(20), 
	total INTEGER NOT NULL, 
	female INTEGER, 
	minority INTEGER, 
	minority_female INTEGER, 
	children INTEGER, 
	CONSTRAINT pk_head_count PRIMARY KEY (id), 
	CONSTRAINT ck_head_count_total CHECK (total >= 0), 
	CONSTRAINT ck_head_count_female CHECK (female BETWEEN 0 AND total), 
	CONSTRAINT ck_head_count_minority CHECK (minority BETWEEN 0 AND total), 
	CONSTRAINT ck_head_count_children CHECK (children BETWEEN 0 AND total), 
	CONSTRAINT ck_head_count_minority_female CHECK (minority_female BETWEEN 0 AND total AND minority_female <= female AND minority_female <= minority), 
	CONSTRAINT fk_head_count_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT fk_head_count_place_id FOREIGN KEY(place_id) REFERENCES place (id)
);
CREATE INDEX ix_head_count_session_id ON head_count (session_id);
CREATE TABLE used (
	session_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_used PRIMARY KEY (session_id, kind), 
	CONSTRAINT ck_used_number CHECK (number >= 0), 
	CONSTRAINT fk_used_session_id FOREIGN KEY(session_id) REFERENCES session (id)
);
CREATE TABLE note (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	session_id INTEGER, 
	campaign_id INTEGER, 
	kind VARCHAR(20) NOT NULL, 
	text VARCHAR(2000) NOT NULL, noted_on DATE, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT fk_note_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT fk_note_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
CREATE INDEX ix_note_session_id ON note (session_id);
CREATE INDEX ix_note_campaign_id ON note (campaign_id);
CREATE TABLE office_logo (
	office_id INTEGER NOT NULL, 
	png BLOB NOT NULL, 
	CONSTRAINT pk_office_logo PRIMARY KEY (office_id), 
	CONSTRAINT fk_office_logo_office_id FOREIGN KEY(office_id) REFERENCES office (id)
);
CREATE TABLE official_page (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	office_id INTEGER NOT NULL, 
	name VARCHAR(120) NOT NULL, 
	url VARCHAR(300) NOT NULL, 
	"order" INTEGER NOT NULL, 
	CONSTRAINT pk_official_page PRIMARY KEY (id), 
	CONSTRAINT fk_official_page_office_id FOREIGN KEY(office_id) REFERENCES office (id)
);
CREATE TABLE material_text (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	session_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	band VARCHAR(20) NOT NULL, 
	form VARCHAR NOT NULL, 
	texts JSON NOT NULL, 
	CONSTRAINT pk_material_text PRIMARY KEY (id), 
	CONSTRAINT fk_material_text_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT uq_material_text_session_id_kind_band_form UNIQUE (session_id, kind, band, form)
);
CREATE TABLE task (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	group_title VARCHAR(500) NOT NULL, 
	"order" INTEGER NOT NULL, 
	content VARCHAR(4000) NOT NULL, 
	lead VARCHAR(1000) NOT NULL, 
	partners VARCHAR(1000) NOT NULL, 
	timing VARCHAR(200) NOT NULL, 
	timing_kind VARCHAR(20) NOT NULL, 
	first DATE, 
	last DATE, 
	status VARCHAR(20) NOT NULL, 
	note VARCHAR NOT NULL, 
	import_uid VARCHAR(36) NOT NULL, 
	CONSTRAINT pk_task PRIMARY KEY (id), 
	CONSTRAINT ck_task_order CHECK ("order" BETWEEN 1 AND 9999), 
	CONSTRAINT fk_task_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT uq_task_uid UNIQUE (uid)
);
CREATE INDEX ix_task_campaign_id ON task (campaign_id);
CREATE TABLE session_task (
	session_id INTEGER NOT NULL, 
	task_id INTEGER NOT NULL, 
	CONSTRAINT pk_session_task PRIMARY KEY (session_id), 
	CONSTRAINT fk_session_task_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE, 
	CONSTRAINT fk_session_task_task_id FOREIGN KEY(task_id) REFERENCES task (id)
);
CREATE INDEX ix_session_task_task_id ON session_task (task_id);
CREATE TABLE report_request (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	title VARCHAR(300) NOT NULL, 
	incoming_number VARCHAR(60) NOT NULL, 
	incoming_on DATE, 
	incoming_from VARCHAR(200) NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	figures_as_of DATE, 
	due_on DATE NOT NULL, 
	receiver VARCHAR(200) NOT NULL, 
	note VARCHAR NOT NULL, 
	sent_on DATE, 
	CONSTRAINT pk_report_request PRIMARY KEY (id), 
	CONSTRAINT uq_report_request_uid UNIQUE (uid)
);
CREATE INDEX ix_report_request_due_on ON report_request (due_on);
CREATE TABLE request_file (
	request_id INTEGER NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_request_file PRIMARY KEY (request_id, role), 
	CONSTRAINT fk_request_file_request_id FOREIGN KEY(request_id) REFERENCES report_request (id)
);
CREATE TABLE campaign_basis (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	"order" INTEGER NOT NULL, 
	incoming BOOLEAN NOT NULL, 
	title VARCHAR(300) NOT NULL, 
	number VARCHAR(60) NOT NULL, 
	issued_on DATE, 
	issuer VARCHAR(120) NOT NULL, 
	"key" VARCHAR(60) NOT NULL, 
	CONSTRAINT pk_campaign_basis PRIMARY KEY (id), 
	CONSTRAINT fk_campaign_basis_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
CREATE INDEX ix_campaign_basis_campaign_id ON campaign_basis (campaign_id);
CREATE TABLE target (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	"order" INTEGER NOT NULL, 
	text VARCHAR(500) NOT NULL, 
	metric VARCHAR(20) NOT NULL, 
	place_kind VARCHAR(20), 
	school_levels JSON NOT NULL, 
	threshold INTEGER NOT NULL, 
	audience VARCHAR(20), 
	indicator VARCHAR(60) NOT NULL, 
	goal INTEGER NOT NULL, 
	goal_of INTEGER, 
	due_on DATE, 
	CONSTRAINT pk_target PRIMARY KEY (id), 
	CONSTRAINT ck_target_goal CHECK (goal >= 0 AND goal_of >= 1), 
	CONSTRAINT ck_target_threshold CHECK (threshold BETWEEN 1 AND 100), 
	CONSTRAINT fk_target_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
CREATE INDEX ix_target_campaign_id ON target (campaign_id);
CREATE TABLE session_cost (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	session_id INTEGER NOT NULL, 
	"order" INTEGER NOT NULL, 
	item VARCHAR(200) NOT NULL, 
	planned INTEGER, 
	spent INTEGER, 
	source VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_session_cost PRIMARY KEY (id), 
	CONSTRAINT ck_session_cost_amounts CHECK (planned >= 0 AND spent >= 0), 
	CONSTRAINT fk_session_cost_session_id FOREIGN KEY(session_id) REFERENCES session (id)
);
CREATE INDEX ix_session_cost_session_id ON session_cost (session_id);
CREATE TABLE checklist_item (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	session_id INTEGER NOT NULL, 
	"order" INTEGER NOT NULL, 
	text VARCHAR(200) NOT NULL, 
	done_on DATE, 
	CONSTRAINT pk_checklist_item PRIMARY KEY (id), 
	CONSTRAINT fk_checklist_item_session_id FOREIGN KEY(session_id) REFERENCES session (id)
);
CREATE INDEX ix_checklist_item_session_id ON checklist_item (session_id);
CREATE TABLE contact (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	office_id INTEGER NOT NULL, 
	place_id INTEGER, 
	name VARCHAR(80) NOT NULL, 
	role VARCHAR(80) NOT NULL, 
	phone VARCHAR(20) NOT NULL, 
	keep_until DATE, 
	CONSTRAINT pk_contact PRIMARY KEY (id), 
	CONSTRAINT fk_contact_office_id FOREIGN KEY(office_id) REFERENCES office (id), 
	CONSTRAINT fk_contact_place_id FOREIGN KEY(place_id) REFERENCES place (id)
);
CREATE INDEX ix_contact_place_id ON contact (place_id);
CREATE TABLE closed_days (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	words VARCHAR(120) NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	weekday INTEGER, 
	closed_for VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_closed_days PRIMARY KEY (id), 
	CONSTRAINT ck_closed_days_weekday CHECK (weekday BETWEEN 0 AND 6)
);
CREATE TABLE office_paper (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	kind VARCHAR(20), 
	type_code VARCHAR(10) NOT NULL, 
	symbol VARCHAR(40) NOT NULL, 
	number VARCHAR(20) NOT NULL, 
	issued_on DATE, 
	summary VARCHAR(500) NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	version INTEGER NOT NULL, 
	approver VARCHAR(80) NOT NULL, 
	approved_on DATE, 
	session_id INTEGER, 
	campaign_id INTEGER, 
	request_id INTEGER, 
	path VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	CONSTRAINT pk_office_paper PRIMARY KEY (id), 
	CONSTRAINT fk_office_paper_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id), 
	CONSTRAINT fk_office_paper_request_id FOREIGN KEY(request_id) REFERENCES report_request (id), 
	CONSTRAINT fk_office_paper_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT uq_office_paper_uid UNIQUE (uid)
);
CREATE INDEX ix_office_paper_campaign_id ON office_paper (campaign_id);
CREATE INDEX ix_office_paper_request_id ON office_paper (request_id);
CREATE INDEX ix_office_paper_session_id ON office_paper (session_id);
CREATE TABLE handover (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	way VARCHAR(20) NOT NULL, 
	place_id INTEGER, 
	other VARCHAR(200) NOT NULL, 
	purpose VARCHAR(200) NOT NULL, 
	made_on DATE NOT NULL, 
	delete_on DATE NOT NULL, 
	names INTEGER NOT NULL, 
	file VARCHAR(300) NOT NULL, 
	returned_on DATE, 
	deleted_on DATE, 
	CONSTRAINT pk_handover PRIMARY KEY (id), 
	CONSTRAINT ck_handover_names CHECK (names >= 0), 
	CONSTRAINT fk_handover_place_id FOREIGN KEY(place_id) REFERENCES place (id), 
	CONSTRAINT uq_handover_uid UNIQUE (uid)
);
CREATE TABLE undo_step (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	words VARCHAR(500) NOT NULL, 
	rows JSON NOT NULL, 
	CONSTRAINT pk_undo_step PRIMARY KEY (id)
);
CREATE TABLE outreach (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	channel VARCHAR(20) NOT NULL, 
	genre VARCHAR(20), 
	title VARCHAR(300) NOT NULL, 
	starts_on DATE NOT NULL, 
	ends_on DATE, 
	items INTEGER NOT NULL, 
	times INTEGER, 
	minutes_each INTEGER, 
	minutes_total INTEGER, 
	clusters INTEGER, 
	language VARCHAR(80) NOT NULL, 
	printed INTEGER, 
	handed_out INTEGER, 
	reach INTEGER, 
	link VARCHAR(500) NOT NULL, 
	note VARCHAR(500) NOT NULL, 
	host_id INTEGER, 
	cost_planned INTEGER, 
	cost_spent INTEGER, 
	cost_source VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_outreach PRIMARY KEY (id), 
	CONSTRAINT ck_outreach_items CHECK (items >= 1), 
	CONSTRAINT fk_outreach_host_id FOREIGN KEY(host_id) REFERENCES office (id), 
	CONSTRAINT uq_outreach_uid UNIQUE (uid)
);
CREATE INDEX ix_outreach_starts_on ON outreach (starts_on);
CREATE TABLE outreach_place (
	outreach_id INTEGER NOT NULL, 
	place_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_outreach_place PRIMARY KEY (outreach_id, place_id), 
	CONSTRAINT fk_outreach_place_outreach_id FOREIGN KEY(outreach_id) REFERENCES outreach (id), 
	CONSTRAINT fk_outreach_place_place_id FOREIGN KEY(place_id) REFERENCES place (id)
);
CREATE INDEX ix_outreach_place_place_id ON outreach_place (place_id);
CREATE TABLE outreach_campaign (
	outreach_id INTEGER NOT NULL, 
	campaign_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_outreach_campaign PRIMARY KEY (outreach_id, campaign_id), 
	CONSTRAINT fk_outreach_campaign_outreach_id FOREIGN KEY(outreach_id) REFERENCES outreach (id), 
	CONSTRAINT fk_outreach_campaign_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaign (id)
);
CREATE INDEX ix_outreach_campaign_campaign_id ON outreach_campaign (campaign_id);
CREATE TABLE indicator (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	"key" VARCHAR(40) NOT NULL, 
	title VARCHAR(200) NOT NULL, 
	unit VARCHAR(30) NOT NULL, 
	yes_no BOOLEAN NOT NULL, 
	sensitive BOOLEAN NOT NULL, 
	CONSTRAINT pk_indicator PRIMARY KEY (id), 
	CONSTRAINT uq_indicator_key UNIQUE ("key")
);
CREATE TABLE tally (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	indicator VARCHAR(40) NOT NULL, 
	place_id INTEGER, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	number INTEGER NOT NULL, 
	source VARCHAR(200) NOT NULL, 
	note VARCHAR(300) NOT NULL, 
	CONSTRAINT pk_tally PRIMARY KEY (id), 
	CONSTRAINT ck_tally_number CHECK (number >= 0), 
	CONSTRAINT fk_tally_place_id FOREIGN KEY(place_id) REFERENCES place (id)
);
CREATE INDEX ix_tally_indicator_first ON tally (indicator, first);
CREATE INDEX ix_tally_place_id ON tally (place_id);
CREATE TABLE quiz_tally (
	session_id INTEGER NOT NULL, 
	phase VARCHAR(20) NOT NULL, 
	question INTEGER NOT NULL, 
	option INTEGER NOT NULL, 
	survey VARCHAR(60) NOT NULL, 
	is_right BOOLEAN NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_quiz_tally PRIMARY KEY (session_id, phase, question, option), 
	CONSTRAINT ck_quiz_tally_number CHECK (number >= 0), 
	CONSTRAINT fk_quiz_tally_session_id FOREIGN KEY(session_id) REFERENCES session (id)
);
CREATE TABLE prepared_report (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	request_id INTEGER, 
	title VARCHAR(300) NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	as_of DATE, 
	outline VARCHAR(60) NOT NULL, 
	estimates BOOLEAN NOT NULL, 
	compare_first DATE, 
	compare_last DATE, 
	zero BOOLEAN NOT NULL, 
	override_reason VARCHAR(500) NOT NULL, 
	overridden VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_prepared_report PRIMARY KEY (id), 
	CONSTRAINT fk_prepared_report_request_id FOREIGN KEY(request_id) REFERENCES report_request (id), 
	CONSTRAINT uq_prepared_report_uid UNIQUE (uid), 
	CONSTRAINT uq_prepared_report_request_id UNIQUE (request_id)
);
CREATE TABLE report_section (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	report_id INTEGER NOT NULL, 
	section VARCHAR(200) NOT NULL, 
	text VARCHAR(20000) NOT NULL, 
	CONSTRAINT pk_report_section PRIMARY KEY (id), 
	CONSTRAINT fk_report_section_report_id FOREIGN KEY(report_id) REFERENCES prepared_report (id), 
	CONSTRAINT uq_report_section_report_id_section UNIQUE (report_id, section)
);
CREATE TABLE report_snapshot (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	report_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	first DATE NOT NULL, 
	last DATE NOT NULL, 
	as_of DATE NOT NULL, 
	figures JSON NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	note VARCHAR(500) NOT NULL, 
	CONSTRAINT pk_report_snapshot PRIMARY KEY (id), 
	CONSTRAINT fk_report_snapshot_report_id FOREIGN KEY(report_id) REFERENCES prepared_report (id), 
	CONSTRAINT uq_report_snapshot_uid UNIQUE (uid), 
	CONSTRAINT uq_report_snapshot_report_id_version UNIQUE (report_id, version)
);
CREATE TABLE form_cell (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	form VARCHAR(200) NOT NULL, 
	sheet VARCHAR(31) NOT NULL, 
	cell VARCHAR(10) NOT NULL, 
	beside VARCHAR(300) NOT NULL, 
	above VARCHAR(300) NOT NULL, 
	meaning VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_form_cell PRIMARY KEY (id), 
	CONSTRAINT uq_form_cell_form_sheet_cell UNIQUE (form, sheet, cell)
);
CREATE TABLE list_sum (
	session_id INTEGER NOT NULL, 
	place_id INTEGER NOT NULL, 
	audience VARCHAR(20) NOT NULL, 
	age_group VARCHAR(20) NOT NULL, 
	listed INTEGER NOT NULL, 
	marked INTEGER NOT NULL, 
	total INTEGER NOT NULL, 
	female INTEGER NOT NULL, 
	male INTEGER NOT NULL, 
	minority INTEGER NOT NULL, 
	minority_stated INTEGER NOT NULL, 
	CONSTRAINT pk_list_sum PRIMARY KEY (session_id, place_id, audience, age_group), 
	CONSTRAINT fk_list_sum_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
CREATE TABLE presence (
	session_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	traits INTEGER NOT NULL, 
	CONSTRAINT pk_presence PRIMARY KEY (session_id, person_id), 
	CONSTRAINT fk_presence_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
CREATE TABLE "person" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	full_name VARCHAR(120) NOT NULL, 
	sex VARCHAR(20) NOT NULL, 
	birth_year INTEGER, 
	class_place_id INTEGER, 
	home_place_id INTEGER, 
	minority VARCHAR(20) NOT NULL, 
	keep_until DATE, 
	sort_key VARCHAR NOT NULL, 
	search_key VARCHAR NOT NULL, 
	anonymised_at DATETIME, 
	import_id INTEGER, 
	CONSTRAINT ck_person_birth_year CHECK (birth_year BETWEEN 1900 AND 2100), 
	CONSTRAINT fk_person_class_place_id FOREIGN KEY(class_place_id) REFERENCES place (id), 
	CONSTRAINT fk_person_home_place_id FOREIGN KEY(home_place_id) REFERENCES place (id), 
	CONSTRAINT fk_person_import_id FOREIGN KEY(import_id) REFERENCES roster_import (id), 
	CONSTRAINT uq_person_uid UNIQUE (uid)
);
CREATE INDEX ix_person_search_key ON person (search_key);
CREATE INDEX ix_person_home_place_id ON person (home_place_id);
CREATE INDEX ix_person_class_place_id ON person (class_place_id);
CREATE TABLE consent (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	person_id INTEGER NOT NULL, 
	purpose VARCHAR(20) NOT NULL, 
	session_id INTEGER, 
	channel VARCHAR(200) NOT NULL, 
	guardian_name VARCHAR(120) NOT NULL, 
	guardian_agreed_on DATE, 
	person_agreed_on DATE, 
	withdrawn_on DATE, 
	kept_at VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_consent PRIMARY KEY (id), 
	CONSTRAINT fk_consent_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_consent_session_id FOREIGN KEY(session_id) REFERENCES session (id)
);
CREATE INDEX ix_consent_person_id_purpose ON consent (person_id, purpose);
CREATE INDEX ix_consent_session_id ON consent (session_id);
CREATE TABLE consent_forms (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	session_id INTEGER NOT NULL, 
	purpose VARCHAR(20) NOT NULL, 
	handed_out INTEGER NOT NULL, 
	agreed INTEGER NOT NULL, 
	refused INTEGER NOT NULL, 
	kept_at VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_consent_forms PRIMARY KEY (id), 
	CONSTRAINT ck_consent_forms_numbers CHECK (agreed >= 0 AND refused >= 0 AND agreed + refused <= handed_out), 
	CONSTRAINT fk_consent_forms_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT uq_consent_forms_session_id_purpose UNIQUE (session_id, purpose)
);
CREATE TABLE photo (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	session_id INTEGER, 
	outreach_id INTEGER, 
	sha256 VARCHAR(64) NOT NULL, 
	width INTEGER NOT NULL, 
	height INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	caption VARCHAR(300) NOT NULL, 
	shows VARCHAR(20) NOT NULL, 
	boxes JSON NOT NULL, 
	CONSTRAINT pk_photo PRIMARY KEY (id), 
	CONSTRAINT fk_photo_session_id FOREIGN KEY(session_id) REFERENCES session (id), 
	CONSTRAINT fk_photo_outreach_id FOREIGN KEY(outreach_id) REFERENCES outreach (id), 
	CONSTRAINT uq_photo_uid UNIQUE (uid)
);
CREATE INDEX ix_photo_session_id ON photo (session_id);
CREATE INDEX ix_photo_outreach_id ON photo (outreach_id);
CREATE TABLE photo_person (
	photo_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	CONSTRAINT pk_photo_person PRIMARY KEY (photo_id, person_id), 
	CONSTRAINT fk_photo_person_photo_id FOREIGN KEY(photo_id) REFERENCES photo (id), 
	CONSTRAINT fk_photo_person_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE INDEX ix_photo_person_person_id ON photo_person (person_id);
CREATE TABLE erasure (
	uid VARCHAR(36) NOT NULL, 
	erased_at DATETIME NOT NULL, 
	cause VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_erasure PRIMARY KEY (uid)
);
CREATE TABLE destruction (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	destroyed_on DATE NOT NULL, 
	cause VARCHAR(20) NOT NULL, 
	people INTEGER NOT NULL, 
	removed INTEGER NOT NULL, 
	consents INTEGER NOT NULL, 
	photos INTEGER NOT NULL, 
	contacts INTEGER NOT NULL, 
	figures_before VARCHAR(64) NOT NULL, 
	figures_after VARCHAR(64) NOT NULL, 
	searched JSON NOT NULL, 
	backups_until DATE, 
	CONSTRAINT pk_destruction PRIMARY KEY (id), 
	CONSTRAINT uq_destruction_uid UNIQUE (uid)
);
CREATE TABLE roster_source (
	id INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	headings VARCHAR(64) NOT NULL, 
	columns JSON NOT NULL, 
	used_at DATETIME NOT NULL, 
	CONSTRAINT pk_roster_source PRIMARY KEY (id), 
	CONSTRAINT uq_roster_source_headings UNIQUE (headings)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "change" VALUES(1,'2026-11-21 02:30:02.000000','','office','00000001-0000-0000-0000-000000000000','added',NULL,'{"name": "UBND xã Ia Dom", "short_name": "", "kind": "commune", "superior_name": "", "place_name": "", "document_code": "UBND", "letterhead": "state", "recipients": "", "hamlet_label": "thôn", "is_own": true, "active_from": null, "active_to": null, "imprint": ""}');
INSERT INTO "change" VALUES(2,'2026-11-21 02:30:04.000000','','office','00000002-0000-0000-0000-000000000000','added',NULL,'{"name": "UBND xã Ia Dom cũ", "short_name": "", "kind": "commune", "superior_name": "", "place_name": "", "document_code": "", "letterhead": "state", "recipients": "", "hamlet_label": "thôn", "is_own": false, "active_from": null, "active_to": null, "imprint": ""}');
INSERT INTO "change" VALUES(3,'2026-11-21 02:30:05.000000','','office_successor','2-1','added',NULL,'{"office_id": 2, "successor_id": 1, "since": "2025-07-01"}');
INSERT INTO "change" VALUES(4,'2026-11-21 02:30:06.000000','','signer','1','added',NULL,'{"office_id": 1, "authority": "", "title": "PHÓ CHỦ TỊCH", "name": "•••", "starts_on": null, "ends_on": null}');
INSERT INTO "change" VALUES(5,'2026-11-21 02:30:07.000000','','help_line','1','added',NULL,'{"label": "•••", "child_label": "•••", "number_or_address": "•••", "note": "•••", "order": 0, "verified_on": null, "verified_by": ""}');
INSERT INTO "change" VALUES(6,'2026-11-21 02:30:07.000000','','help_line','2','added',NULL,'{"label": "•••", "child_label": "•••", "number_or_address": "•••", "note": "", "order": 90, "verified_on": null, "verified_by": ""}');
INSERT INTO "change" VALUES(7,'2026-11-21 02:30:07.000000','','help_line','3','added',NULL,'{"label": "•••", "child_label": "", "number_or_address": "•••", "note": "", "order": 10, "verified_on": null, "verified_by": ""}');
INSERT INTO "change" VALUES(8,'2026-11-21 02:30:08.000000','','legal_basis','1','added',NULL,'{"title": "Luật Trẻ em", "number": "102/2016/QH13", "issued_on": null, "issuer": "", "in_force_from": null, "in_force_to": null, "status": "unknown", "checked_on": null}');
INSERT INTO "change" VALUES(9,'2026-11-21 02:30:09.000000','','office_logo','1','added',NULL,'{"bytes": 4}');
INSERT INTO "change" VALUES(10,'2026-11-21 02:30:10.000000','','official_page','1','added',NULL,'{"office_id": 1, "name": "Trang của xã", "url": "https://iadom.vn", "order": 0}');
INSERT INTO "change" VALUES(11,'2026-11-21 02:30:11.000000','','place','00000003-0000-0000-0000-000000000000','added',NULL,'{"office_id": 1, "kind": "hamlet", "parent_id": null, "name": "Mook Đen 1", "school_level": null, "grade": null, "school_year": "", "managed_by": "", "cluster": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES(12,'2026-11-21 02:30:11.000000','','place','00000004-0000-0000-0000-000000000000','added',NULL,'{"office_id": 1, "kind": "hamlet", "parent_id": null, "name": "Mook Đen", "school_level": null, "grade": null, "school_year": "", "managed_by": "", "cluster": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES(13,'2026-11-21 02:30:11.000000','','place','00000005-0000-0000-0000-000000000000','added',NULL,'{"office_id": 1, "kind": "school", "parent_id": null, "name": "Trường Tiểu học Võ Thị Sáu", "school_level": "primary", "grade": null, "school_year": "", "managed_by": "", "cluster": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES(14,'2026-11-21 02:30:12.000000','','place','00000006-0000-0000-0000-000000000000','added',NULL,'{"office_id": 1, "kind": "class", "parent_id": 3, "name": "4A", "school_level": null, "grade": 4, "school_year": "", "managed_by": "", "cluster": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES(15,'2026-11-21 02:30:12.000000','','place','00000007-0000-0000-0000-000000000000','added',NULL,'{"office_id": 1, "kind": "class", "parent_id": 3, "name": "5A", "school_level": null, "grade": 5, "school_year": "", "managed_by": "", "cluster": "", "active_from": null, "active_to": null}');
INSERT INTO "change" VALUES(16,'2026-11-21 02:30:13.000000','','place_successor','1-2','added',NULL,'{"place_id": 1, "successor_id": 2, "since": "2025-07-01"}');
INSERT INTO "change" VALUES(17,'2026-11-21 02:30:14.000000','','place_count','1','added',NULL,'{"place_id": 4, "as_of": "2026-09-05", "children": 30, "female": null, "minority": null, "people": null, "source": ""}');
INSERT INTO "change" VALUES(18,'2026-11-21 02:30:14.000000','','place_count','2','added',NULL,'{"place_id": 5, "as_of": "2026-09-05", "children": 30, "female": null, "minority": null, "people": null, "source": ""}');
INSERT INTO "change" VALUES(19,'2026-11-21 02:30:16.000000','','campaign','00000008-0000-0000-0000-000000000000','added',NULL,'{"office_id": 1, "title": "Kế hoạch năm 2026", "number": "", "issued_on": null, "starts_on": "2026-01-01", "ends_on": "2026-12-31", "purpose": "", "requirements": "", "programme": ""}');
INSERT INTO "change" VALUES(20,'2026-11-21 02:30:18.000000','','session','00000009-0000-0000-0000-000000000000','added',NULL,'{"title": "Sinh hoạt dưới cờ về kết bạn trên mạng", "form": "flag_ceremony", "status": "planned", "day": "2026-11-23", "starts_at": "07:15:00", "ends_at": null, "whole_school": false, "integrated_minutes": null, "way": "in_person", "venue": "", "speakers": "", "language": "vi", "expected_count": null, "host_id": 1, "list_is_part": null, "outcome": "", "series": "", "template": "duoi-co-15", "subject": "", "status_reason": "", "campaign_ids": [1], "place_ids": [4, 5], "modules": ["B3", "B1"], "partners": [{"office_id": null, "kind": "police", "name": "Công an xã"}, {"office_id": 1, "kind": "other", "name": ""}]}');
INSERT INTO "change" VALUES(21,'2026-11-21 02:30:19.000000','','task','0000000a-0000-0000-0000-000000000000','added',NULL,'{"campaign_id": 1, "group_title": "", "order": 1, "content": "Tuyên truyền dưới cờ", "lead": "", "partners": "", "timing": "Quý IV/2026", "timing_kind": "words", "first": null, "last": null, "status": "not_started", "note": "", "import_uid": ""}');
INSERT INTO "change" VALUES(22,'2026-11-21 02:30:20.000000','','session_task','1','added',NULL,'{"session_id": 1, "task_id": 1}');
INSERT INTO "change" VALUES(23,'2026-11-21 02:30:21.000000','','material','1','added',NULL,'{"session_id": 1, "campaign_id": null, "kind": "poster", "band": "B", "form": "", "format": "pdf", "paper": "A4", "design": "", "theme": "teal", "language": "vi", "fingerprint": "", "printing": "", "state": "draft", "version": 1, "approver": "", "approved_on": null, "issued_on": null, "path": ""}');
INSERT INTO "change" VALUES(24,'2026-11-21 02:30:23.000000','','material_text','1','added',NULL,'{"session_id": 1, "kind": "poster", "band": "B", "form": "", "texts": "•••"}');
INSERT INTO "change" VALUES(25,'2026-11-21 02:30:25.000000','','name_list','1','added',NULL,'{"session_id": 1, "purpose": "Điểm danh", "keep_until": "2027-05-31"}');
INSERT INTO "change" VALUES(26,'2026-11-21 02:30:27.000000','','roster_import','0000000b-0000-0000-0000-000000000000','added',NULL,'{"session_id": 1, "undone_at": null, "digest": "", "changed": {}}');
INSERT INTO "change" VALUES(27,'2026-11-21 02:30:29.000000','','roster_import','0000000b-0000-0000-0000-000000000000','changed','{"people": 0}','{"people": 1}');
INSERT INTO "change" VALUES(28,'2026-11-21 02:30:30.000000','','roster_import','0000000b-0000-0000-0000-000000000000','changed','{"attendances": 0}','{"attendances": 1}');
INSERT INTO "change" VALUES(29,'2026-11-21 02:30:32.000000','','person','0000000d-0000-0000-0000-000000000000','added',NULL,'{"full_name": "•••", "sex": "•••", "birth_year": "•••", "class_place_id": null, "home_place_id": null, "minority": "•••", "keep_until": null, "sort_key": "•••", "search_key": "•••", "import_id": null}');
INSERT INTO "change" VALUES(30,'2026-11-21 02:30:33.000000','','attendance','1','added',NULL,'{"people": 1, "audience": "teacher"}');
INSERT INTO "change" VALUES(31,'2026-11-21 02:30:34.000000','','attendance','1-1','changed','{"status": "registered"}','{"status": "present"}');
INSERT INTO "change" VALUES(32,'2026-11-21 02:30:35.000000','','head_count','1','added',NULL,'{"rows": [{"place_id": 4, "audience": "child_in_school", "age_group": "6_10", "total": 28, "female": 15, "minority": null, "minority_female": null, "children": null}]}');
INSERT INTO "change" VALUES(33,'2026-11-21 02:30:36.000000','','used','1','added',NULL,'{"rows": [{"kind": "leaflet", "number": 60}]}');
INSERT INTO "change" VALUES(34,'2026-11-21 02:30:38.000000','','note','1','added',NULL,'{"session_id": 1, "campaign_id": null, "noted_on": null, "kind": "child_voice", "text": "•••"}');
INSERT INTO "change" VALUES(35,'2026-11-21 02:30:39.000000','','campaign_basis','1','added',NULL,'{"campaign_id": 1, "order": 0, "incoming": false, "title": "Luật Trẻ em", "number": "102/2016/QH13", "issued_on": null, "issuer": "", "key": ""}');
INSERT INTO "change" VALUES(36,'2026-11-21 02:30:40.000000','','target','1','added',NULL,'{"campaign_id": 1, "order": 0, "text": "100 % trường học", "metric": "place_coverage", "place_kind": "school", "school_levels": ["primary", "lower_secondary"], "threshold": 100, "audience": "child_in_school", "indicator": "", "goal": 100, "goal_of": 100, "due_on": null}');
INSERT INTO "change" VALUES(37,'2026-11-21 02:30:42.000000','','report_request','0000000e-0000-0000-0000-000000000000','added',NULL,'{"title": "Báo cáo năm 2026", "incoming_number": "", "incoming_on": null, "incoming_from": "", "first": "2025-12-01", "last": "2026-11-30", "figures_as_of": null, "due_on": "2026-11-30", "receiver": "", "note": "", "sent_on": null}');
INSERT INTO "change" VALUES(38,'2026-11-21 02:30:43.000000','','request_file','1-outline','added',NULL,'{"bytes": 2}');
INSERT INTO "change" VALUES(39,'2026-11-21 02:30:44.000000','','session_cost','1','added',NULL,'{"session_id": 1, "order": 0, "item": "Nước uống", "planned": 200000, "spent": null, "source": "budget"}');
INSERT INTO "change" VALUES(40,'2026-11-21 02:30:45.000000','','checklist_item','1','added',NULL,'{"session_id": 1, "order": 0, "text": "Thử loa", "done_on": "2026-11-30"}');
INSERT INTO "change" VALUES(41,'2026-11-21 02:30:46.000000','','contact','1','added',NULL,'{"office_id": 1, "place_id": 4, "name": "•••", "role": "•••", "phone": "•••", "keep_until": null}');
INSERT INTO "change" VALUES(42,'2026-11-21 02:30:47.000000','','closed_days','1','added',NULL,'{"words": "Chợ phiên", "first": "2026-11-30", "last": "2026-11-30", "weekday": 0, "closed_for": "all"}');
INSERT INTO "change" VALUES(43,'2026-11-21 02:30:49.000000','','office_paper','0000000f-0000-0000-0000-000000000000','added',NULL,'{"kind": "invitation", "type_code": "", "symbol": "", "number": "", "issued_on": null, "summary": "•••", "state": "draft", "version": 1, "approver": "•••", "approved_on": null, "session_id": 1, "campaign_id": null, "request_id": null, "path": "", "fingerprint": ""}');
INSERT INTO "change" VALUES(44,'2026-11-21 02:30:51.000000','','handover','00000010-0000-0000-0000-000000000000','added',NULL,'{"way": "sent", "place_id": null, "other": "Đoàn xã", "purpose": "Sinh hoạt hè", "made_on": "2026-11-30", "delete_on": "2026-11-30", "names": 2, "file": "", "returned_on": null, "deleted_on": null}');
INSERT INTO "change" VALUES(45,'2026-11-21 02:30:53.000000','','outreach','00000011-0000-0000-0000-000000000000','added',NULL,'{"channel": "commune_radio", "genre": "audio", "title": "Gọi 111", "starts_on": "2026-11-30", "ends_on": null, "items": 1, "times": null, "minutes_each": null, "minutes_total": null, "clusters": null, "language": "", "printed": null, "handed_out": null, "reach": null, "link": "", "note": "", "host_id": null, "cost_planned": null, "cost_spent": null, "cost_source": "budget", "place_ids": [4], "campaign_ids": [1]}');
INSERT INTO "change" VALUES(46,'2026-11-21 02:30:54.000000','','indicator','1','added',NULL,'{"key": "clubs", "title": "Câu lạc bộ", "unit": "câu lạc bộ", "yes_no": false, "sensitive": false}');
INSERT INTO "change" VALUES(47,'2026-11-21 02:30:56.000000','','tally','1','added',NULL,'{"indicator": "clubs", "place_id": 4, "first": "2025-12-01", "last": "2026-11-30", "number": 2, "source": "•••", "note": ""}');
INSERT INTO "change" VALUES(48,'2026-11-21 02:30:57.000000','','quiz_tally','1','added',NULL,'{"answers": 9}');
INSERT INTO "change" VALUES(49,'2026-11-21 02:30:59.000000','','prepared_report','00000012-0000-0000-0000-000000000000','added',NULL,'{"request_id": null, "title": "Báo cáo năm 2026", "first": "2025-12-01", "last": "2026-11-30", "as_of": null, "outline": "nam", "estimates": false, "compare_first": null, "compare_last": null, "zero": false, "override_reason": "", "overridden": ""}');
INSERT INTO "change" VALUES(50,'2026-11-21 02:31:01.000000','','report_section','1','added',NULL,'{"report_id": 1, "section": "Phương hướng, nhiệm vụ", "text": "•••"}');
INSERT INTO "change" VALUES(51,'2026-11-21 02:31:03.000000','','report_snapshot','00000013-0000-0000-0000-000000000000','added',NULL,'{"report_id": 1, "version": 1, "first": "2025-12-01", "last": "2026-11-30", "as_of": "2026-11-30", "figures": "•••", "sha256": "0000000000000000000000000000000000000000000000000000000000000000", "state": "draft", "note": ""}');
INSERT INTO "change" VALUES(52,'2026-11-21 02:31:04.000000','','form_cell','1','added',NULL,'{"form": "Biểu 01", "sheet": "Sheet1", "cell": "C4", "beside": "Số buổi", "above": "", "meaning": "sessions.held"}');
INSERT INTO "change" VALUES(53,'2026-11-21 02:31:06.000000','','consent','1','added',NULL,'{"person_id": "•••", "purpose": "photo", "session_id": null, "channel": "", "guardian_name": "•••", "guardian_agreed_on": "2026-11-01", "person_agreed_on": null, "withdrawn_on": null, "kept_at": ""}');
INSERT INTO "change" VALUES(54,'2026-11-21 02:31:08.000000','','consent_forms','1','added',NULL,'{"session_id": 1, "purpose": "photo", "handed_out": 45, "agreed": 0, "refused": 0, "kept_at": ""}');
INSERT INTO "change" VALUES(55,'2026-11-21 02:31:10.000000','','photo','00000014-0000-0000-0000-000000000000','added',NULL,'{"session_id": 1, "outreach_id": null, "sha256": "1111111111111111111111111111111111111111111111111111111111111111", "width": 4, "height": 3, "size": 9, "caption": "", "shows": "consent", "boxes": []}');
INSERT INTO "change" VALUES(56,'2026-11-21 02:31:11.000000','','photo','00000014-0000-0000-0000-000000000000','changed','{"people": 0}','{"people": 1}');
INSERT INTO "change" VALUES(57,'2026-11-21 02:31:13.000000','','destruction','00000015-0000-0000-0000-000000000000','added',NULL,'{"destroyed_on": "2026-11-01", "cause": "request", "people": 1, "removed": 0, "consents": 0, "photos": 0, "contacts": 0, "figures_before": "", "figures_after": "", "searched": {}, "backups_until": null}');
INSERT INTO "change" VALUES(58,'2026-11-21 02:31:15.000000','','roster_source','1','added',NULL,'{"headings": "2222222222222222222222222222222222222222222222222222222222222222", "columns": {"1": "name"}, "used_at": "2026-11-01T00:00:00Z"}');
INSERT INTO "change" VALUES(59,'2026-11-21 02:31:18.000000','','contact','1','changed','{"role": "•••"}','{"role": "•••"}');
INSERT INTO "closed_days" VALUES(1,'2026-11-21 02:30:47.000000','2026-11-21 02:30:47.000000','Chợ phiên','2026-11-30','2026-11-30',0,'all');
INSERT INTO "destruction" VALUES(1,'2026-11-21 02:31:12.000000','2026-11-21 02:31:12.000000','00000015-0000-0000-0000-000000000000','2026-11-01','request',1,0,0,0,0,'','','{}',NULL);
INSERT INTO "erasure" VALUES('000000000000000000000000000000000000','2026-11-01 00:00:00.000000','request');
INSERT INTO "form_cell" VALUES(1,'2026-11-21 02:31:04.000000','2026-11-21 02:31:04.000000','Biểu 01','Sheet1','C4','Số buổi','','sessions.held');
INSERT INTO "help_line" VALUES(1,'2026-11-21 02:30:07.000000','2026-11-21 02:30:07.000000','Tổng đài điện thoại quốc gia bảo vệ trẻ em','Tổng đài điện thoại quốc gia bảo vệ trẻ em','111','Miễn phí, cả ngày lẫn đêm',0,NULL,'');
INSERT INTO "help_line" VALUES(2,'2026-11-21 02:30:07.000000','2026-11-21 02:30:07.000000','Báo cáo xâm hại trẻ em trên mạng','Báo điều xấu trên mạng','vn-cop.vn','',90,NULL,'');
INSERT INTO "help_line" VALUES(3,'2026-11-21 02:30:07.000000','2026-11-21 02:30:07.000000','Công an xã','','0260 385 1234','',10,NULL,'');
INSERT INTO "indicator" VALUES(1,'2026-11-21 02:30:54.000000','2026-11-21 02:30:54.000000','clubs','Câu lạc bộ','câu lạc bộ',0,0);
INSERT INTO "legal_basis" VALUES(1,'2026-11-21 02:30:08.000000','2026-11-21 02:30:08.000000','Luật Trẻ em','102/2016/QH13',NULL,'',NULL,NULL,'unknown',NULL);
INSERT INTO "office" VALUES(1,'2026-11-21 02:30:01.000000','2026-11-21 02:30:01.000000','00000001-0000-0000-0000-000000000000','UBND xã Ia Dom','','commune','','','UBND','state','','thôn',1,NULL,NULL,'');
INSERT INTO "office" VALUES(2,'2026-11-21 02:30:03.000000','2026-11-21 02:30:03.000000','00000002-0000-0000-0000-000000000000','UBND xã Ia Dom cũ','','commune','','','','state','','thôn',0,NULL,NULL,'');
INSERT INTO "report_request" VALUES(1,'2026-11-21 02:30:41.000000','2026-11-21 02:30:41.000000','0000000e-0000-0000-0000-000000000000','Báo cáo năm 2026','',NULL,'','2025-12-01','2026-11-30',NULL,'2026-11-30','','',NULL);
INSERT INTO "roster_source" VALUES(1,'2026-11-21 02:31:14.000000','2026-11-21 02:31:14.000000','2222222222222222222222222222222222222222222222222222222222222222','{"1": "name"}','2026-11-01 00:00:00.000000');
INSERT INTO "undo_step" VALUES(1,'2026-11-21 02:31:19.000000','sửa danh bạ','[{"table": "contact", "before": {"id": 1, "created_at": "2026-11-21T02:30:46Z", "updated_at": "2026-11-21T02:30:46Z", "office_id": 1, "place_id": 4, "name": "Rah Lan Thủy", "role": "Trưởng thôn", "phone": "0912 345 678", "keep_until": null}, "after": {"id": 1, "created_at": "2026-11-21T02:30:46Z", "updated_at": "2026-11-21T02:31:17Z", "office_id": 1, "place_id": 4, "name": "Rah Lan Thủy", "role": "Già làng", "phone": "0912 345 678", "keep_until": null}}]');
INSERT INTO "campaign" VALUES(1,'2026-11-21 02:30:15.000000','2026-11-21 02:30:15.000000','00000008-0000-0000-0000-000000000000',1,'Kế hoạch năm 2026','',NULL,'2026-01-01','2026-12-31','','','');
INSERT INTO "office_logo" VALUES(1,X'89504E47');
INSERT INTO "office_successor" VALUES(2,1,'2025-07-01');
INSERT INTO "official_page" VALUES(1,'2026-11-21 02:30:10.000000','2026-11-21 02:30:10.000000',1,'Trang của xã','https://iadom.vn',0);
INSERT INTO "outreach" VALUES(1,'2026-11-21 02:30:52.000000','2026-11-21 02:30:52.000000','00000011-0000-0000-0000-000000000000','commune_radio','audio','Gọi 111','2026-11-30',NULL,1,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'','',NULL,NULL,NULL,'budget');
INSERT INTO "place" VALUES(1,'2026-11-21 02:30:11.000000','2026-11-21 02:30:11.000000','00000003-0000-0000-0000-000000000000',1,NULL,'hamlet','Mook Đen 1',NULL,NULL,'','',NULL,NULL,'');
INSERT INTO "place" VALUES(2,'2026-11-21 02:30:11.000000','2026-11-21 02:30:11.000000','00000004-0000-0000-0000-000000000000',1,NULL,'hamlet','Mook Đen',NULL,NULL,'','',NULL,NULL,'');
INSERT INTO "place" VALUES(3,'2026-11-21 02:30:11.000000','2026-11-21 02:30:11.000000','00000005-0000-0000-0000-000000000000',1,NULL,'school','Trường Tiểu học Võ Thị Sáu','primary',NULL,'','',NULL,NULL,'');
INSERT INTO "place" VALUES(4,'2026-11-21 02:30:12.000000','2026-11-21 02:30:12.000000','00000006-0000-0000-0000-000000000000',1,3,'class','4A',NULL,4,'','',NULL,NULL,'');
INSERT INTO "place" VALUES(5,'2026-11-21 02:30:12.000000','2026-11-21 02:30:12.000000','00000007-0000-0000-0000-000000000000',1,3,'class','5A',NULL,5,'','',NULL,NULL,'');
INSERT INTO "prepared_report" VALUES(1,'2026-11-21 02:30:58.000000','2026-11-21 02:30:58.000000','00000012-0000-0000-0000-000000000000',NULL,'Báo cáo năm 2026','2025-12-01','2026-11-30',NULL,'nam',0,NULL,NULL,0,'','');
INSERT INTO "request_file" VALUES(1,'outline','de-cuong.docx',X'504B');
INSERT INTO "session" VALUES(1,'2026-11-21 02:30:17.000000','2026-11-21 02:30:17.000000','00000009-0000-0000-0000-000000000000','Sinh hoạt dưới cờ về kết bạn trên mạng','flag_ceremony','planned','2026-11-23','07:15:00.000000',NULL,0,NULL,'in_person','','','vi',NULL,1,NULL,'','','duoi-co-15','','');
INSERT INTO "signer" VALUES(1,'2026-11-21 02:30:06.000000','2026-11-21 02:30:06.000000',1,'','PHÓ CHỦ TỊCH','Rơ Châm Hương Thảo',NULL,NULL);
INSERT INTO "campaign_basis" VALUES(1,'2026-11-21 02:30:39.000000','2026-11-21 02:30:39.000000',1,0,0,'Luật Trẻ em','102/2016/QH13',NULL,'','');
INSERT INTO "checklist_item" VALUES(1,'2026-11-21 02:30:45.000000','2026-11-21 02:30:45.000000',1,0,'Thử loa','2026-11-30');
INSERT INTO "consent_forms" VALUES(1,'2026-11-21 02:31:07.000000','2026-11-21 02:31:07.000000',1,'photo',45,0,0,'');
INSERT INTO "contact" VALUES(1,'2026-11-21 02:30:46.000000','2026-11-21 02:31:17.000000',1,4,'Rah Lan Thủy','Già làng','0912 345 678',NULL);
INSERT INTO "handover" VALUES(1,'2026-11-21 02:30:50.000000','2026-11-21 02:30:50.000000','00000010-0000-0000-0000-000000000000','sent',NULL,'Đoàn xã','Sinh hoạt hè','2026-11-30','2026-11-30',2,'',NULL,NULL);
INSERT INTO "head_count" VALUES(1,1,4,'child_in_school','6_10',28,15,NULL,NULL,NULL);
INSERT INTO "list_sum" VALUES(1,0,'teacher','adult',1,0,0,0,0,0,0);
INSERT INTO "list_sum" VALUES(1,4,'child_in_school','6_10',1,1,1,1,0,1,1);
INSERT INTO "material" VALUES(1,'2026-11-21 02:30:21.000000','2026-11-21 02:30:21.000000',1,NULL,'poster','B','pdf','A4','','teal','vi','','draft','','','','',1,NULL,NULL);
INSERT INTO "material_text" VALUES(1,'2026-11-21 02:30:22.000000','2026-11-21 02:30:22.000000',1,'poster','B','','{"0.title": {"was": "*5 quy tắc* khi lên mạng", "text": "Năm điều em nhớ"}}');
INSERT INTO "name_list" VALUES(1,'2026-11-21 02:30:24.000000','2026-11-21 02:30:24.000000',1,'Điểm danh','2027-05-31');
INSERT INTO "note" VALUES(1,'2026-11-21 02:30:37.000000','2026-11-21 02:30:37.000000',1,NULL,'child_voice','Em chưa biết gọi 111 khi bị dọa trên mạng',NULL);
INSERT INTO "office_paper" VALUES(1,'2026-11-21 02:30:48.000000','2026-11-21 02:30:48.000000','0000000f-0000-0000-0000-000000000000','invitation','','','',NULL,'Giấy mời','draft',1,'Rơ Châm Hương Thảo',NULL,1,NULL,NULL,'','');
INSERT INTO "outreach_campaign" VALUES(1,1,0);
INSERT INTO "outreach_place" VALUES(1,4,0);
INSERT INTO "photo" VALUES(1,'2026-11-21 02:31:09.000000','2026-11-21 02:31:09.000000','00000014-0000-0000-0000-000000000000',1,NULL,'1111111111111111111111111111111111111111111111111111111111111111',4,3,9,'','consent','[]');
INSERT INTO "place_count" VALUES(1,'2026-11-21 02:30:14.000000','2026-11-21 02:30:14.000000',4,'2026-09-05',30,NULL,NULL,NULL,'');
INSERT INTO "place_count" VALUES(2,'2026-11-21 02:30:14.000000','2026-11-21 02:30:14.000000',5,'2026-09-05',30,NULL,NULL,NULL,'');
INSERT INTO "place_successor" VALUES(1,2,'2025-07-01');
INSERT INTO "presence" VALUES(1,1,12);
INSERT INTO "quiz_tally" VALUES(1,'before',1,2,'b',1,9);
INSERT INTO "report_section" VALUES(1,'2026-11-21 02:31:00.000000','2026-11-21 02:31:00.000000',1,'Phương hướng, nhiệm vụ','Mở thêm câu lạc bộ.');
INSERT INTO "report_snapshot" VALUES(1,'2026-11-21 02:31:02.000000','2026-11-21 02:31:02.000000','00000013-0000-0000-0000-000000000000',1,1,'2025-12-01','2026-11-30','2026-11-30','{"sessions.held": {"value": 1, "parts": {}}}','0000000000000000000000000000000000000000000000000000000000000000','draft','');
INSERT INTO "roster_import" VALUES(1,'2026-11-21 02:30:26.000000','2026-11-21 02:30:26.000000','0000000b-0000-0000-0000-000000000000',1,NULL,'','{}');
INSERT INTO "session_campaign" VALUES(1,0,1);
INSERT INTO "session_cost" VALUES(1,'2026-11-21 02:30:44.000000','2026-11-21 02:30:44.000000',1,0,'Nước uống',200000,NULL,'budget');
INSERT INTO "session_partner" VALUES(1,0,NULL,'police','Công an xã');
INSERT INTO "session_partner" VALUES(1,1,1,'other','');
INSERT INTO "session_place" VALUES(1,0,4);
INSERT INTO "session_place" VALUES(1,1,5);
INSERT INTO "session_topic" VALUES(1,0,'B3');
INSERT INTO "session_topic" VALUES(1,1,'B1');
INSERT INTO "tally" VALUES(1,'2026-11-21 02:30:55.000000','2026-11-21 02:30:55.000000','clubs',4,'2025-12-01','2026-11-30',2,'Đoàn','');
INSERT INTO "target" VALUES(1,'2026-11-21 02:30:40.000000','2026-11-21 02:30:40.000000',1,0,'100 % trường học','place_coverage','school','["primary", "lower_secondary"]',100,'child_in_school','',100,100,NULL);
INSERT INTO "task" VALUES(1,'2026-11-21 02:30:19.000000','2026-11-21 02:30:19.000000','0000000a-0000-0000-0000-000000000000',1,'',1,'Tuyên truyền dưới cờ','','','Quý IV/2026','words',NULL,NULL,'not_started','','');
INSERT INTO "used" VALUES(1,'leaflet',60);
INSERT INTO "person" VALUES(1,'2026-11-21 02:30:28.000000','2026-11-21 02:30:28.000000','0000000c-0000-0000-0000-000000000000','Ksor H''Nhi','female',NULL,4,NULL,'yes',NULL,'ap0''awapaq00000atbgaxbf0000','ksor h''nhi',NULL,1);
INSERT INTO "person" VALUES(2,'2026-11-21 02:30:31.000000','2026-11-21 02:30:31.000000','0000000d-0000-0000-0000-000000000000','Lò Văn Hặc','unknown',1990,NULL,NULL,'unknown',NULL,'apabaf050auax01bmabaw000','lo van hac',NULL,NULL);
INSERT INTO "session_task" VALUES(1,1);
INSERT INTO "attendance" VALUES(1,1,0,'present','child_in_school',4,'6_10','yes','2026-11-23 00:20:00.000000','keyboard',1);
INSERT INTO "attendance" VALUES(1,2,1,'registered','teacher',NULL,'adult','unknown',NULL,'keyboard',NULL);
INSERT INTO "consent" VALUES(1,'2026-11-21 02:31:05.000000','2026-11-21 02:31:05.000000',1,'photo',NULL,'','Ksor Blan','2026-11-01',NULL,NULL,'');
INSERT INTO "photo_person" VALUES(1,1);
INSERT INTO "alembic_version" VALUES('0008');
