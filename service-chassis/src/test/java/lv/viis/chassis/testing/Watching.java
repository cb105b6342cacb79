package lv.viis.chassis.testing;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What looks at all calls of a test process, of whose filters a restarted service has another class of the same name. */
final class Watching {

    private Watching() {}

    /** Whether one of this very class looks already. */
    static boolean is(Class<? extends Filter> type) {
        return RestAssured.filters().stream().anyMatch(type::isInstance);
    }

    /** In place of a former one of that name. */
    static void by(Filter filter) {
        var filters = new ArrayList<>(RestAssured.filters());
        filters.removeIf(
                former -> former.getClass().getName().equals(filter.getClass().getName()));
        filters.add(filter);
        RestAssured.replaceFiltersWith(filters);
    }

    /** One set for the whole process: statics do not survive a restart, properties do. */
    @SuppressWarnings("unchecked")
    static Set<String> setOf(Class<?> owner) {
        Properties properties = System.getProperties();
        return (Set<String>) properties.computeIfAbsent(owner.getName(), name -> ConcurrentHashMap.newKeySet());
    }
}
