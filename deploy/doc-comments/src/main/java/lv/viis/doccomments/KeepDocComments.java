package lv.viis.doccomments;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/**
 * Writes what the doc comments of settings ({@code @ConfigMapping} and its groups), of records and of the parameters of
 * resources ({@code @Path}) say, which the compiler drops, to {@code META-INF/doc-comments/<type>.properties}: in UTF-8,
 * sorted, {@code this} of the type itself, else by the name of the method or component, or {@code method.parameter}. A file
 * a type, so that compiling a part leaves the others as they are.
 */
@SupportedAnnotationTypes("*")
public final class KeepDocComments extends AbstractProcessor {

    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String RESOURCE = "jakarta.ws.rs.Path";
    private static final String TYPE_ITSELF = "this";

    private final Set<String> kept = new HashSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements()).forEach(this::look);
        return false;
    }

    private void look(TypeElement type) {
        if (type.getKind() == ElementKind.RECORD) {
            keepRecord(type);
        } else if (has(type, MAPPING)) {
            keepSettings(type);
        } else if (has(type, RESOURCE)) {
            keepParameters(type);
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::look);
    }

    private static boolean has(TypeElement type, String wanted) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals(wanted));
    }

    private void keepRecord(TypeElement type) {
        var comment = comment(type);
        var texts = new TreeMap<String, String>();
        texts.put(TYPE_ITSELF, comment.firstSentence());
        for (RecordComponentElement component : type.getRecordComponents()) {
            var name = component.getSimpleName().toString();
            texts.put(name, comment.parameters().getOrDefault(name, ""));
        }
        write(type, texts);
    }

    private void keepSettings(TypeElement type) {
        var texts = new TreeMap<String, String>();
        texts.put(TYPE_ITSELF, comment(type).text());
        for (var method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            texts.put(method.getSimpleName().toString(), comment(method).text());
            groups(method.getReturnType(), packageOf(type));
        }
        write(type, texts);
    }

    private void keepParameters(TypeElement type) {
        var texts = new TreeMap<String, String>();
        for (var method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            comment(method)
                    .parameters()
                    .forEach((parameter, text) -> texts.put(method.getSimpleName() + "." + parameter, text));
        }
        write(type, texts);
    }

    /** An interface of the same package is a group of settings, be it optional, in a list or by name. */
    private void groups(TypeMirror type, Element home) {
        if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(argument -> groups(argument, home));
            var element = (TypeElement) declared.asElement();
            if (element.getKind() == ElementKind.INTERFACE && packageOf(element).equals(home)) {
                keepSettings(element);
            }
        }
    }

    private Element packageOf(Element element) {
        return processingEnv.getElementUtils().getPackageOf(element);
    }

    private DocComment comment(Element element) {
        return new DocComment(processingEnv.getElementUtils().getDocComment(element));
    }

    private void write(TypeElement type, Map<String, String> texts) {
        texts.values().removeIf(String::isEmpty);
        var name = processingEnv.getElementUtils().getBinaryName(type).toString();
        if (texts.isEmpty() || !kept.add(name)) {
            return;
        }
        try {
            var file = processingEnv
                    .getFiler()
                    .createResource(
                            StandardLocation.CLASS_OUTPUT, "", "META-INF/doc-comments/" + name + ".properties", type);
            try (var out = file.openOutputStream()) {
                out.write(lines(texts).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the date that {@link Properties#store} writes, and in the same order each time. */
    private static String lines(Map<String, String> texts) throws IOException {
        var properties = new Properties();
        properties.putAll(texts);
        var stored = new StringWriter();
        properties.store(stored, null);
        return stored.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
