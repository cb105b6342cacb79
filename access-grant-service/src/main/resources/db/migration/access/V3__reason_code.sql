-- Why something is decided or done, as codes that may be told to others, with words for people in both languages. Every act
-- has its reasons here, and some of them end a person's logins with the right.
create table reason_code (
    code        text    primary key check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    uses        text[]  not null check (
        uses <@ array['GRANT', 'REJECT', 'RETURN', 'OBJECT', 'REVOKE', 'SWITCH_OFF', 'CONTEST', 'SUSPEND', 'REINSTATE', 'RELEASE',
                      'END_LOGINS', 'EXPORT', 'UNDO', 'BREAK_GLASS']
        and cardinality(uses) > 0),
    title_lv    text    not null check (title_lv <> ''),
    title_en    text    not null check (title_en <> ''),
    ends_logins boolean not null default false,
    constraint reason_code_in_both_languages check (title_lv <> title_en),
    -- Only for acts that do end logins (a policy has none).
    constraint reason_code_ends_logins check (
        not ends_logins or uses <@ array['REVOKE', 'SUSPEND', 'END_LOGINS', 'SWITCH_OFF'])
);
revoke insert, update, delete on reason_code from ${workers};

insert into reason_code (code, uses, title_lv, title_en) values
    ('DUTY_CONFIRMED',       '{GRANT}',                'Darba pienākums apstiprināts',                        'The duty is confirmed'),
    ('DUTY_NEEDS_ACCESS',    '{GRANT}',                'Darba pienākumam vajadzīga piekļuve',                 'The duty needs access'),
    ('POLICY_FITS',          '{GRANT}',                'Atbilst apstiprinātai politikai',                     'An approved policy fits'),
    ('DUTY_ENDED',           '{GRANT,REVOKE}',         'Darba pienākums beidzies',                            'The duty has ended'),
    ('NO_LONGER_NEEDED',     '{GRANT,REVOKE}',         'Piekļuve vairs nav vajadzīga',                        'Access is no longer needed'),
    ('LEFT_EMPLOYMENT',      '{GRANT,REVOKE}',         'Darba attiecības beigušās',                           'The employment has ended'),
    ('DUTY_NOT_SHOWN',       '{REJECT}',               'Darba pienākums nav pamatots',                        'The duty is not shown'),
    ('HAS_ACCESS_ALREADY',   '{REJECT}',               'Personai jau ir šīs tiesības',                        'The person has the right already'),
    ('NOT_EMPLOYED',         '{REJECT,RETURN}',        'Persona nav darba attiecībās ar iestādi',             'The person is not employed there'),
    ('ROLE_TOO_WIDE',        '{REJECT,RETURN,OBJECT}', 'Loma plašāka, nekā pienākumam vajadzīgs',             'The role is wider than the duty needs'),
    ('ROLES_INCOMPATIBLE',   '{REJECT,RETURN,OBJECT}', 'Lomas nav savienojamas',                              'The roles are incompatible'),
    ('DUTY_NOT_STATED',      '{RETURN,REJECT,OBJECT}', 'Darba pienākums nav norādīts',                        'The duty is not stated'),
    ('DAYS_UNCLEAR',         '{RETURN,OBJECT}',        'Termiņš nav skaidrs',                                 'The days are unclear'),
    ('EVIDENCE_UNREADABLE',  '{RETURN,OBJECT}',        'Dokuments nav salasāms vai pilnīgs',                  'A document is unreadable or incomplete'),
    ('MANDATE_UNCLEAR',      '{RETURN,OBJECT}',        'Parakstītāja pilnvarojums nav skaidrs',               'The mandate of who signed is unclear'),
    ('NOT_CONVINCED',        '{OBJECT}',               'Lēmuma pamatojums nepārliecina',                      'The reasons do not convince'),
    ('EMPLOYMENT_DENIED',    '{REVOKE}',               'Persona tur nestrādā',                                'The person does not work there'),
    ('SPONSOR_DISMISSED',    '{REVOKE}',               'Pieteikuma iesniedzējam nebija tiesību to parakstīt', 'Who applied had no right to'),
    ('KEY_LEAKED',           '{REVOKE}',               'Sistēmas atslēga izpausta',                           'The system''s key is disclosed'),
    ('SYSTEM_RETIRED',       '{REVOKE}',               'Sistēma vairs netiek lietota',                        'The system is used no longer'),
    ('UNDER_INVESTIGATION',  '{SUSPEND,END_LOGINS}',   'Notiek pārbaude',                                     'Under investigation'),
    ('LONG_ABSENCE',         '{SUSPEND}',              'Ilgstoša prombūtne',                                  'A long absence'),
    ('INVESTIGATION_CLOSED', '{REINSTATE}',            'Pārbaude pabeigta',                                   'The investigation is closed'),
    ('ABSENCE_OVER',         '{REINSTATE}',            'Prombūtne beigusies',                                 'The absence is over'),
    ('SUSPENDED_IN_ERROR',   '{REINSTATE}',            'Apturēts kļūdas dēļ',                                 'Suspended in error'),
    ('ACCESS_CONFIRMED',     '{REINSTATE}',            'Vadītājs apstiprina, ka piekļuve vajadzīga',          'The head confirms that access is needed'),
    ('EMPLOYMENT_CONFIRMED', '{REINSTATE}',            'Darba attiecības apstiprinātas',                      'The employment is confirmed'),
    ('HEADS_WERE_ASKED',     '{RELEASE}',              'Vadītāji ir uzrunāti',                                'The heads were asked'),
    ('LISTS_COMPARED',       '{RELEASE}',              'Saraksti salīdzināti',                                'The lists were compared'),
    ('POLICY_TOO_WIDE',      '{SWITCH_OFF,CONTEST}',   'Politika aptver par daudz',                           'The policy covers too much'),
    ('LAW_CHANGED',          '{SWITCH_OFF}',           'Mainījies tiesību akts',                              'The law has changed'),
    ('SHOULD_BE_REJECTED',   '{CONTEST}',              'Pieteikums bija jānoraida',                           'It should have been rejected'),
    ('NEEDED_AN_OFFICER',    '{CONTEST}',              'Bija jālemj amatpersonai',                            'An officer should have decided'),
    ('YEARLY_AUDIT',         '{EXPORT}',               'Gada pārbaude',                                       'The yearly audit'),
    ('STAFF_REVIEW',         '{EXPORT}',               'Darbinieku piekļuves izvērtēšana',                    'A review of the staff''s access'),
    ('INCIDENT',             '{EXPORT}',               'Drošības incidenta izmeklēšana',                      'An incident is looked into'),
    ('INSPECTION',           '{EXPORT}',               'Uzraudzības iestādes pārbaude',                       'An inspection by an authority'),
    ('WRONG_PERSON',         '{UNDO}',                 'Apvienoti divu dažādu personu identifikatori',        'The ids of two people were joined'),
    ('EVIDENCE_WITHDRAWN',   '{UNDO}',                 'Pamatojošais dokuments atsaukts',                     'The evidence was withdrawn'),
    ('NO_OFFICER_LEFT',      '{BREAK_GLASS}',          'Nav nevienas rīcībspējīgas amatpersonas',             'No officer is left'),
    ('OFFICERS_UNAVAILABLE', '{BREAK_GLASS}',          'Amatpersonas nav sasniedzamas',                       'The officers cannot be reached'),
    ('RESTORED_FROM_BACKUP', '{BREAK_GLASS}',          'Dati atjaunoti no rezerves kopijas',                  'The data were restored from a backup');

-- Somebody else may be logged in: the logins end with the right.
insert into reason_code (code, uses, title_lv, title_en, ends_logins) values
    ('LOGIN_LOST', '{REVOKE,SUSPEND,END_LOGINS}',            'Pieslēgšanās līdzekļi nozaudēti vai izpausti', 'The means of login are lost or disclosed', true),
    ('MISUSE',     '{REVOKE,SWITCH_OFF,SUSPEND,END_LOGINS}', 'Ļaunprātīga vai neatļauta izmantošana',        'Misuse',                                   true);
