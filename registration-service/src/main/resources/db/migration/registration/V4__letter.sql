-- Letters, containers and reports, sealed; what proves a right is never changed.
create table document (
    id         uuid        primary key,
    media_type text        not null,
    sha256     bytea       not null check (length(sha256) = 32),
    sealed     bytea       not null,
    created_at timestamptz not null
);
revoke update, delete on document from ${workers};

create table letter (
    id            uuid        primary key,
    kind          text        not null
        constraint letter_kind check (kind in ('HEAD_APPLICATION', 'COMMITMENT', 'AUTHORISATION')),
    version       integer     not null check (version > 0),
    text_version  text        not null,
    code          text        not null unique,
    state         text        not null
        constraint letter_state check (state in
            ('ISSUED', 'ACCEPTED', 'PAPER_RECEIVED', 'PAPER_CONFIRMED', 'SUPERSEDED', 'EXPIRED')),
    employer_id   uuid        not null,
    person_id     uuid,
    signer_id     uuid        not null,
    document_id   uuid        not null unique references document,
    sha256        bytea       not null unique check (length(sha256) = 32),
    signature_box real[],
    issued_at     timestamptz not null,
    expires_at    timestamptz not null
);
create index letter_to_sign on letter (signer_id, id) where state = 'ISSUED';
create index letter_of_person on letter (person_id, employer_id, kind) where person_id is not null;
create index letter_to_expire on letter (expires_at) where state in ('ISSUED', 'PAPER_RECEIVED');
revoke delete on letter from ${workers};

-- Commitment letters with evidence, under the id that the person has today.
create view accepted_commitment with (security_invoker = true) as
select coalesce(a.person_id, l.person_id) as person_id, l.employer_id, l.id as letter_id, l.text_version
  from letter l
  left join known_alias a on a.alias_id = l.person_id
 where l.kind = 'COMMITMENT' and l.state in ('ACCEPTED', 'PAPER_CONFIRMED');
