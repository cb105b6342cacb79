-- No reason that is not in the catalogue, whoever writes. Rows from before stay as they are: nobody rewrites evidence.
alter table decision_line
    add constraint decision_line_reason foreign key (reason_code) references reason_code (code) not valid;
alter table decision_proposal
    add constraint decision_proposal_reason foreign key (reason_code) references reason_code (code) not valid;
alter table grant_act
    add constraint grant_act_reason foreign key (reason_code) references reason_code (code) not valid;
alter table bulk_revocation
    add constraint bulk_revocation_reason foreign key (reason_code) references reason_code (code) not valid;
alter table recertification
    add constraint recertification_reason foreign key (release_reason) references reason_code (code) not valid;
alter table employment_check
    add constraint employment_check_reason foreign key (release_reason) references reason_code (code) not valid;
alter table system_client
    add constraint system_client_reason foreign key (reason_code) references reason_code (code) not valid;
alter table person_alias_step
    add constraint person_alias_step_reason foreign key (reason_code) references reason_code (code) not valid;
alter table break_glass
    add constraint break_glass_reason foreign key (reason_code) references reason_code (code) not valid;
