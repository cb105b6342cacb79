package lv.viis.support.ticket;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;

/** The table of tickets. */
@ApplicationScoped
class Tickets implements PanacheRepositoryBase<Ticket, UUID> {

    /** What is looked for; a null narrows nothing. */
    record Filter(Collection<UUID> requesterIds, Ticket.State state, UUID organisationId, String code) {}

    /**
     * In the order in which they were opened.
     *
     * @param rows at most so many, one more than the page shows
     */
    List<Ticket> list(Filter filter, Cursor after, int rows) {
        var conditions = new StringBuilder("select t from Ticket t join fetch t.organisation where t.id > :after");
        var values = new HashMap<String, Object>();
        values.put("requesterIds", filter.requesterIds());
        values.put("state", filter.state());
        values.put("organisation", filter.organisationId());
        values.put("code", filter.code());
        values.values().removeIf(Objects::isNull);
        values.keySet().forEach(name -> conditions.append(" and t.").append(condition(name)));
        values.put("after", after.id());
        return find(conditions.append(" order by t.id").toString(), values)
                .page(0, rows)
                .list();
    }

    /** Also of those that the caller does not reach. */
    boolean hasCode(String code) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select ticket_code_is_taken(?1)")
                .setParameter(1, code)
                .getSingleResult();
    }

    private static String condition(String name) {
        return switch (name) {
            case "requesterIds" -> "requesterId in :requesterIds";
            case "organisation" -> "organisation.id = :organisation";
            default -> name + " = :" + name;
        };
    }
}
