-- Every act has its reasons in the catalogue, and some reasons end a person's logins with the right.
alter table reason_code drop constraint reason_code_uses_check;
alter table reason_code add constraint reason_code_uses_check check (
    uses <@ array['GRANT', 'REJECT', 'RETURN', 'OBJECT', 'REVOKE', 'SWITCH_OFF', 'CONTEST', 'SUSPEND', 'REINSTATE', 'RELEASE',
                  'END_LOGINS', 'EXPORT', 'UNDO', 'BREAK_GLASS']
    and cardinality(uses) > 0);

alter table reason_code add column ends_logins boolean not null default false;
update reason_code set ends_logins = true, uses = uses || '{END_LOGINS}' where code in ('LOGIN_LOST', 'MISUSE');
-- Only for acts that do end logins (a policy has none).
alter table reason_code add constraint reason_code_ends_logins check (
    not ends_logins or uses <@ array['REVOKE', 'SUSPEND', 'END_LOGINS', 'SWITCH_OFF']);

update reason_code set uses = uses || '{END_LOGINS}' where code = 'UNDER_INVESTIGATION';
insert into reason_code (code, uses, title_lv, title_en) values
    ('KEY_LEAKED',           '{REVOKE}',      'Sistēmas atslēga izpausta',                    'The system''s key is disclosed'),
    ('SYSTEM_RETIRED',       '{REVOKE}',      'Sistēma vairs netiek lietota',                 'The system is used no longer'),
    ('YEARLY_AUDIT',         '{EXPORT}',      'Gada pārbaude',                                'The yearly audit'),
    ('STAFF_REVIEW',         '{EXPORT}',      'Darbinieku piekļuves izvērtēšana',             'A review of the staff''s access'),
    ('INCIDENT',             '{EXPORT}',      'Drošības incidenta izmeklēšana',               'An incident is looked into'),
    ('INSPECTION',           '{EXPORT}',      'Uzraudzības iestādes pārbaude',                'An inspection by an authority'),
    ('WRONG_PERSON',         '{UNDO}',        'Apvienoti divu dažādu personu identifikatori', 'The ids of two people were joined'),
    ('EVIDENCE_WITHDRAWN',   '{UNDO}',        'Pamatojošais dokuments atsaukts',              'The evidence was withdrawn'),
    ('NO_OFFICER_LEFT',      '{BREAK_GLASS}', 'Nav nevienas rīcībspējīgas amatpersonas',      'No officer is left'),
    ('OFFICERS_UNAVAILABLE', '{BREAK_GLASS}', 'Amatpersonas nav sasniedzamas',                'The officers cannot be reached'),
    ('RESTORED_FROM_BACKUP', '{BREAK_GLASS}', 'Dati atjaunoti no rezerves kopijas',           'The data were restored from a backup');
