package lv.viis.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import lv.viis.chassis.page.Cursor;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisations;

/** Finds organisations by filters, in the order of ids, which a change of name does not disturb. */
@ApplicationScoped
class OrganisationSearch {

    private final Organisations organisations;

    OrganisationSearch(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Organisation> find(OrganisationFilter filter, Cursor after, int count) {
        var conditions = new StringBuilder("id > :after");
        var values = new LinkedHashMap<String, Object>();
        values.put("after", after.id());
        add(conditions, values, "kind", filter.kind);
        add(conditions, values, "atvk", filter.atvk());
        add(conditions, values, "founderId", filter.founderId);
        add(conditions, values, "registrationNumber", filter.registrationNumber());
        var name = filter.name();
        if (name != null) {
            conditions.append(" and nameSearch like concat('%', function('searchable', :name), '%') escape '!'");
            values.put("name", name.replaceAll("[!%_]", "!$0"));
        }
        return organisations
                .find(conditions.append(" order by id").toString(), values)
                .page(0, count)
                .list();
    }

    private static void add(
            StringBuilder conditions, LinkedHashMap<String, Object> values, String field, Object value) {
        if (value != null) {
            conditions.append(" and facts.").append(field).append(" = :").append(field);
            values.put(field, value);
        }
    }
}
