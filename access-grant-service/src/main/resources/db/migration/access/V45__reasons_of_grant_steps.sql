-- Reasons for the steps of a grant's life, and for what goes beyond a cap.
alter table reason_code drop constraint if exists reason_code_uses_check;
alter table reason_code add constraint reason_code_uses_check check (
    uses <@ array['GRANT', 'REJECT', 'RETURN', 'OBJECT', 'REVOKE', 'SWITCH_OFF', 'CONTEST', 'SUSPEND', 'REINSTATE', 'RELEASE']
    and cardinality(uses) > 0);

update reason_code set uses = uses || '{SUSPEND}' where code in ('MISUSE', 'LOGIN_LOST');
insert into reason_code (code, uses, title_lv, title_en) values
    ('UNDER_INVESTIGATION',  '{SUSPEND}',   'Notiek pārbaude',                                    'Under investigation'),
    ('LONG_ABSENCE',         '{SUSPEND}',   'Ilgstoša prombūtne',                                 'A long absence'),
    ('INVESTIGATION_CLOSED', '{REINSTATE}', 'Pārbaude pabeigta',                                  'The investigation is closed'),
    ('ABSENCE_OVER',         '{REINSTATE}', 'Prombūtne beigusies',                                'The absence is over'),
    ('SUSPENDED_IN_ERROR',   '{REINSTATE}', 'Apturēts kļūdas dēļ',                                'Suspended in error'),
    ('ACCESS_CONFIRMED',     '{REINSTATE}', 'Vadītājs apstiprina, ka piekļuve vajadzīga',         'The head confirms that access is needed'),
    ('EMPLOYMENT_CONFIRMED', '{REINSTATE}', 'Darba attiecības apstiprinātas',                     'The employment is confirmed'),
    ('EMPLOYMENT_DENIED',    '{REVOKE}',    'Persona tur nestrādā',                               'The person does not work there'),
    ('SPONSOR_DISMISSED',    '{REVOKE}',    'Pieteikuma iesniedzējam nebija tiesību to parakstīt', 'Who applied had no right to'),
    ('HEADS_WERE_ASKED',     '{RELEASE}',   'Vadītāji ir uzrunāti',                               'The heads were asked'),
    ('LISTS_COMPARED',       '{RELEASE}',   'Saraksti salīdzināti',                               'The lists were compared');
