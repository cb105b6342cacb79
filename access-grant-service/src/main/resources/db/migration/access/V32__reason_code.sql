-- Why something is decided, as codes that may be told to others, with words for people in both languages.
create table reason_code (
    code     text   primary key check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    uses     text[] not null check (uses <@ array['GRANT', 'REJECT', 'RETURN', 'OBJECT', 'REVOKE', 'SWITCH_OFF', 'CONTEST']
                                    and cardinality(uses) > 0),
    title_lv text   not null,
    title_en text   not null
);
revoke insert, update, delete on reason_code from ${application};

insert into reason_code (code, uses, title_lv, title_en) values
    ('DUTY_CONFIRMED',       '{GRANT}',                'Darba pienākums apstiprināts',                        'The duty is confirmed'),
    ('DUTY_NEEDS_ACCESS',    '{GRANT}',                'Darba pienākumam vajadzīga piekļuve',                 'The duty needs access'),
    ('DUTY_ENDED',           '{GRANT,REVOKE}',         'Darba pienākums beidzies',                            'The duty has ended'),
    ('NO_LONGER_NEEDED',     '{GRANT,REVOKE}',         'Piekļuve vairs nav vajadzīga',                        'Access is no longer needed'),
    ('LEFT_EMPLOYMENT',      '{GRANT,REVOKE}',         'Darba attiecības beigušās',                           'The employment has ended'),
    ('MISUSE',               '{REVOKE,SWITCH_OFF}',    'Ļaunprātīga vai neatļauta izmantošana',               'Misuse'),
    ('LOGIN_LOST',           '{REVOKE}',               'Pieslēgšanās līdzekļi nozaudēti vai izpausti',        'The means of login are lost or disclosed'),
    ('POLICY_FITS',          '{GRANT}',                'Atbilst apstiprinātai politikai',                     'An approved policy fits'),
    ('DUTY_NOT_SHOWN',       '{REJECT}',               'Darba pienākums nav pamatots',                        'The duty is not shown'),
    ('ROLE_TOO_WIDE',        '{REJECT,RETURN,OBJECT}', 'Loma plašāka, nekā pienākumam vajadzīgs',             'The role is wider than the duty needs'),
    ('ROLES_INCOMPATIBLE',   '{REJECT,RETURN,OBJECT}', 'Lomas nav savienojamas',                              'The roles are incompatible'),
    ('NOT_EMPLOYED',         '{REJECT,RETURN}',        'Persona nav darba attiecībās ar iestādi',             'The person is not employed there'),
    ('HAS_ACCESS_ALREADY',   '{REJECT}',               'Personai jau ir šīs tiesības',                         'The person has the right already'),
    ('DUTY_NOT_STATED',      '{RETURN,REJECT,OBJECT}', 'Darba pienākums nav norādīts',                        'The duty is not stated'),
    ('DAYS_UNCLEAR',         '{RETURN,OBJECT}',        'Termiņš nav skaidrs',                                 'The days are unclear'),
    ('EVIDENCE_UNREADABLE',  '{RETURN,OBJECT}',        'Dokuments nav salasāms vai pilnīgs',                  'A document is unreadable or incomplete'),
    ('MANDATE_UNCLEAR',      '{RETURN,OBJECT}',        'Parakstītāja pilnvarojums nav skaidrs',               'The mandate of who signed is unclear'),
    ('NOT_CONVINCED',        '{OBJECT}',               'Lēmuma pamatojums nepārliecina',                      'The reasons do not convince'),
    ('POLICY_TOO_WIDE',      '{SWITCH_OFF,CONTEST}',   'Politika aptver par daudz',                           'The policy covers too much'),
    ('LAW_CHANGED',          '{SWITCH_OFF}',           'Mainījies tiesību akts',                              'The law has changed'),
    ('SHOULD_BE_REJECTED',   '{CONTEST}',              'Pieteikums bija jānoraida',                           'It should have been rejected'),
    ('NEEDED_AN_OFFICER',    '{CONTEST}',              'Bija jālemj amatpersonai',                            'An officer should have decided');
