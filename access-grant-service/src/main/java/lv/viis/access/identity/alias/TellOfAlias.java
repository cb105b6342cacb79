package lv.viis.access.identity.alias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.row.Rows;

/** Tells the other services of aliases; as the command {@code republish}, of all that ever were. */
@ApplicationScoped
class TellOfAlias implements Command {

    private final EntityManager database;
    private final EventLog events;

    TellOfAlias(EntityManager database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(PersonAlias alias, boolean undone) {
        database.flush();
        append(alias.aliasId, alias.personId, undone);
    }

    @Override
    public String name() {
        return "republish";
    }

    @Override
    @Transactional
    public int run(List<String> arguments) {
        var all = Rows.of(database.createNativeQuery("""
                        select distinct on (a.alias_id) a.alias_id, a.person_id, s.kind = 'UNDONE' as undone
                          from person_alias a join person_alias_step s on s.person_alias_id = a.id
                         where s.kind in ('CONFIRMED', 'UNDONE')
                         order by a.alias_id, s.taken_at desc, s.number desc""", Tuple.class), PersonAliased.class);
        all.forEach(told -> append(told.aliasId(), told.personId(), told.undone()));
        System.out.println(all.size() + " aliases appended to " + PersonAliased.TOPIC);
        return 0;
    }

    /** The version counts how often the alias came or went. */
    private void append(UUID aliasId, UUID personId, boolean undone) {
        var version = ((Number)
                        database.createNativeQuery("""
                                select count(*) from person_alias a join person_alias_step s on s.person_alias_id = a.id
                                 where a.alias_id = ?1 and s.kind in ('CONFIRMED', 'UNDONE')""").setParameter(1, aliasId).getSingleResult())
                .longValue();
        events.append(PersonAliased.TOPIC, aliasId, version, new PersonAliased(aliasId, personId, undone));
    }
}
