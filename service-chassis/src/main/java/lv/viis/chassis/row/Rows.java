package lv.viis.chassis.row;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rows of a native query as records, by name: a component {@code employerId} from the column {@code employer_id}, in
 * whatever order. A query has to name its columns, and be made with {@code Tuple.class}.
 */
public final class Rows {

    private Rows() {}

    /** All rows of the query. */
    public static <R extends Record> List<R> of(Query query, Class<R> type) {
        return ((List<?>) query.getResultList())
                .stream().map(row -> of((Tuple) row, type)).toList();
    }

    /**
     * One row. Numbers become what the component is, texts an enum's constant, arrays a list or a set.
     *
     * @throws IllegalArgumentException if a component has no column
     */
    public static <R extends Record> R of(Tuple row, Class<R> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(components)
                    .map(component -> value(row.get(column(component.getName())), component))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row is no " + type.getSimpleName(), e);
        }
    }

    private static String column(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(Object column, RecordComponent component) {
        var type = component.getType();
        if (column instanceof Number number) {
            return type == int.class ? (Object) Math.toIntExact(number.longValue()) : number.longValue();
        }
        if (type.isEnum() && column != null) {
            return Enum.valueOf((Class) type, (String) column);
        }
        if (type == Instant.class && column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (component.getGenericType() instanceof ParameterizedType && column instanceof Object[] array) {
            return type == Set.class ? Set.of(array) : List.of(array);
        }
        return column;
    }
}
