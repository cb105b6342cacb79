package lv.viis.chassis.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.UnaryOperator;
import lv.viis.chassis.problem.InvalidInput;

/**
 * The door by which every text of a JSON body comes in: what is no text is refused, the rest takes the form in which it
 * is kept, by the kind of text that its field says. A name that stands twice in an object is refused too (RFC 7493 2.3):
 * who reads it otherwise would see another body.
 */
@Singleton
class TextOfJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.registerModule(new SimpleModule("text")
                .addDeserializer(String.class, new Reader(Text::plain))
                .addKeyDeserializer(String.class, new Key()));
    }

    private static final class Reader extends StringDeserializer implements ContextualDeserializer {

        private final transient UnaryOperator<String> form;

        Reader(UnaryOperator<String> form) {
            this.form = form;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
            if (field == null) {
                return this;
            }
            if (field.getAnnotation(OneLine.class) != null) {
                return new Reader(Text::line);
            }
            if (field.getAnnotation(Code.class) != null) {
                return new Reader(Text::code);
            }
            return field.getAnnotation(FreeText.class) == null ? this : new Reader(Text::paragraphs);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            return text == null ? null : form.apply(read(text, parser, context));
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return read(key, context.getParser(), context);
        }
    }

    /** @throws JsonMappingException to which the path of the field is added by who reads the whole */
    private static String read(String text, JsonParser parser, DeserializationContext context)
            throws JsonMappingException {
        try {
            return Text.read(text, "", "body");
        } catch (CharactersLost lost) {
            throw new JsonMappingException(parser, lost.code(), lost);
        } catch (InvalidInput noText) {
            throw context.weirdStringException("", String.class, "is no text");
        }
    }
}
