package lv.viis.chassis.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.viis.chassis.language.Wording;

/**
 * Reads the values of a query that are not text. One that cannot be read is a wrong input with its name (400): by the
 * framework's own reading the whole path would not be there (404).
 */
@Provider
public class QueryValues implements ParamConverterProvider {

    private static final Wording WHOLE_NUMBER = new Wording("is not a whole number", "nav vesels skaitlis");
    private static final Wording TRUE_OR_FALSE = new Wording("is neither true nor false", "nav ne true, ne false");

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            UUID.class, new Kind(UUID::fromString, new Wording("is not a UUID", "nav UUID")),
            int.class, new Kind(Integer::valueOf, WHOLE_NUMBER),
            Integer.class, new Kind(Integer::valueOf, WHOLE_NUMBER),
            long.class, new Kind(Long::valueOf, WHOLE_NUMBER),
            Long.class, new Kind(Long::valueOf, WHOLE_NUMBER),
            boolean.class, new Kind(QueryValues::bool, TRUE_OR_FALSE),
            Boolean.class, new Kind(QueryValues::bool, TRUE_OR_FALSE));

    /**
     * How one type is read.
     *
     * @param read throws {@link IllegalArgumentException} for what it cannot read
     * @param fault what is wrong then
     */
    private record Kind(Function<String, Object> read, Wording fault) {}

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var parameter = Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(QueryParam.class::cast)
                .findFirst()
                .orElse(null);
        var kind = type.isEnum() ? constants(type) : KINDS.get(type);
        return parameter == null || kind == null ? null : new Converter<>(parameter.value(), kind);
    }

    private static Kind constants(Class<?> type) {
        var names = Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        var all = String.join(", ", names);
        return new Kind(
                text -> constant(type, text), new Wording("is none of " + all, "nav neviena no vērtībām: " + all));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class type, String text) {
        return Enum.valueOf(type, text);
    }

    private record Converter<T>(String name, Kind kind) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) kind.read().apply(text);
            } catch (IllegalArgumentException e) {
                // The framework lets nothing else through as it is.
                throw new WebApplicationException(new InvalidInput(name, "query", kind.fault()), 400);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
