create extension if not exists btree_gist;

-- Administrative territories (ATVK 2021): codes are text, and hold for a time.
create table territory (
    code  text      not null check (code ~ '^\d{7}$'),
    name  text      not null,
    valid daterange not null check (not isempty(valid)),
    primary key (code, valid without overlaps)
);
revoke insert, update, delete on territory from ${workers};

insert into territory (code, name, valid)
select code, name, '[2021-07-01,)'
  from (values ('0001000', 'Rīga'), ('0002000', 'Daugavpils'), ('0003000', 'Jelgava'), ('0004000', 'Jūrmala'),
               ('0005000', 'Liepāja'), ('0006000', 'Rēzekne'), ('0007000', 'Ventspils'),
               ('0020000', 'Aizkraukles novads'), ('0021000', 'Alūksnes novads'), ('0022000', 'Augšdaugavas novads'),
               ('0023000', 'Ādažu novads'), ('0024000', 'Balvu novads'), ('0025000', 'Bauskas novads'),
               ('0026000', 'Cēsu novads'), ('0027000', 'Dienvidkurzemes novads'), ('0028000', 'Dobeles novads'),
               ('0029000', 'Gulbenes novads'), ('0030000', 'Jelgavas novads'), ('0031000', 'Jēkabpils novads'),
               ('0032000', 'Krāslavas novads'), ('0033000', 'Kuldīgas novads'), ('0034000', 'Ķekavas novads'),
               ('0035000', 'Limbažu novads'), ('0036000', 'Līvānu novads'), ('0037000', 'Ludzas novads'),
               ('0039000', 'Mārupes novads'), ('0040000', 'Ogres novads'), ('0041000', 'Olaines novads'),
               ('0042000', 'Preiļu novads'), ('0043000', 'Rēzeknes novads'), ('0044000', 'Ropažu novads'),
               ('0045000', 'Salaspils novads'), ('0046000', 'Saldus novads'), ('0047000', 'Saulkrastu novads'),
               ('0048000', 'Siguldas novads'), ('0049000', 'Smiltenes novads'), ('0051000', 'Talsu novads'),
               ('0052000', 'Tukuma novads'), ('0053000', 'Valkas novads'), ('0054000', 'Valmieras novads'),
               ('0056000', 'Ventspils novads'),
               -- state cities that lie inside a novads
               ('0031010', 'Jēkabpils'), ('0040010', 'Ogre'), ('0054010', 'Valmiera')) as known (code, name);

-- Varakļāni merged into Madona on 1 July 2025, and Madona's code changed with its territory.
insert into territory (code, name, valid)
values ('0038000', 'Madonas novads', '[2021-07-01,2025-07-01)'),
       ('0055000', 'Varakļānu novads', '[2021-07-01,2025-07-01)'),
       ('0038001', 'Madonas novads', '[2025-07-01,)');
