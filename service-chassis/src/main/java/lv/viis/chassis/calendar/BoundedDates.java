package lv.viis.chassis.calendar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Refuses in every body a date or instant outside {@link Dates}, as wrong input and not by a fault further in. */
@Singleton
class BoundedDates implements ObjectMapperCustomizer {

    /** After the framework's own, whose readers it takes the place of. */
    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("bounded-dates")
                .addDeserializer(
                        LocalDate.class,
                        new Bounded<>(LocalDate.class, LocalDateDeserializer.INSTANCE::deserialize, Dates::bounded))
                .addDeserializer(
                        Instant.class,
                        new Bounded<>(Instant.class, InstantDeserializer.INSTANT::deserialize, Dates::bounded)));
    }

    private interface Reader<T> {
        T read(JsonParser parser, DeserializationContext context) throws IOException;
    }

    private static final class Bounded<T> extends StdScalarDeserializer<T> {

        private final transient Reader<T> reader;
        private final transient UnaryOperator<T> bounds;

        Bounded(Class<T> type, Reader<T> reader, UnaryOperator<T> bounds) {
            super(type);
            this.reader = reader;
            this.bounds = bounds;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            // A number would be taken for days or seconds since 1970.
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                var value = reader.read(parser, context);
                return value == null ? null : bounds.apply(value);
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), "", "%s", e.getMessage());
            }
        }
    }
}
