-- Whatever a way in forgets: two spellings of one name would be two names to every comparison.
alter table organisation
    add constraint organisation_text check (
        name is nfc normalized and founder_name is nfc normalized and address is nfc normalized);
alter table headship
    add constraint headship_text check (
        given_name is nfc normalized and surname is nfc normalized and act_number is nfc normalized);
