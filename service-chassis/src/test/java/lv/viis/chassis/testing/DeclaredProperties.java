package lv.viis.chassis.testing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.viis.chassis.limit.Limits.Limit;
import lv.viis.chassis.openapi.DocComments;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** The properties that a service's typed settings declare, and the kinds of its limits. */
final class DeclaredProperties {

    /** What is configured by a map of kinds of limits. */
    private static final String LIMITS = "viis.limit.most.";

    /**
     * One property.
     *
     * @param name as an operator writes it, with {@code <name>} for a key and {@code [n]} for a place in a list
     * @param type what its value is; null of a group, which has none itself
     * @param standard what holds if it is not set; null without such a thing
     * @param need whether it has to be set if nothing holds
     * @param effect in Markdown
     */
    record Property(String name, Type type, String standard, Need need, String effect) {

        boolean isGroup() {
            return type == null;
        }

        boolean covers(String configured) {
            return configured.matches(name.replace("[n]", "\\[\\d+]").replace("<name>", "(?:[^.\"]+|\"[^\"]+\")"));
        }
    }

    /** Whether the service starts without it, as far as its type tells. */
    enum Need {
        ALWAYS,
        IN_ITS_GROUP,
        NEVER
    }

    private final IndexView classes;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<String, List<String>> sections = new TreeMap<>();
    private final List<String> uncommented = new ArrayList<>();

    /** @param unused names of types that are not part of the service: settings that only they read are not either */
    DeclaredProperties(IndexView classes, Set<String> unused) {
        this.classes = classes;
        classes.getAnnotations(ConfigMapping.class).stream()
                .map(annotation -> annotation.target().asClass())
                .filter(type -> isRead(type, unused))
                .sorted(Comparator.comparing(ClassInfo::name))
                .forEach(this::read);
        DeclaredLimits.of(classes).forEach(this::addLimit);
    }

    private void read(ClassInfo type) {
        var prefix = type.annotation(ConfigMapping.class).value("prefix").asString();
        sections.computeIfAbsent(prefix, any -> new ArrayList<>())
                .add(DocComments.of(type.name().toString()).ofType().orElseGet(() -> uncommented(type.simpleName())));
        read(load(type), prefix, Need.ALWAYS);
    }

    /** All in the order in which they are declared, settings by their names. */
    Collection<Property> all() {
        return properties.values();
    }

    /** What is said of each prefix. */
    Map<String, List<String>> sections() {
        return sections;
    }

    /** The prefix to which a property belongs. */
    String section(Property property) {
        return sections.keySet().stream()
                .filter(prefix -> property.name().startsWith(prefix + "."))
                .reduce((shorter, longer) -> longer)
                .orElseThrow();
    }

    Optional<Property> find(String configured) {
        return all().stream()
                .filter(property -> !property.isGroup() && property.covers(configured))
                .findFirst();
    }

    /** Methods and settings that say nothing. */
    List<String> uncommented() {
        return uncommented;
    }

    private boolean isRead(ClassInfo type, Set<String> unused) {
        var readers = classes.getKnownUsers(type.name()).stream()
                .map(user -> user.name().toString())
                .filter(user -> !user.startsWith(type.name().toString()))
                .collect(Collectors.toSet());
        return readers.isEmpty() || !unused.containsAll(readers);
    }

    private void read(Class<?> settings, String prefix, Need need) {
        for (var parent : settings.getInterfaces()) {
            read(parent, prefix, need);
        }
        var comments = DocComments.of(settings.getName());
        for (var declared : classes.getClassByName(settings).methodsInDeclarationOrder()) {
            if (Modifier.isAbstract(declared.flags())) {
                var method = method(settings, declared.name());
                var effect = comments.ofMember(method.getName())
                        .orElseGet(
                                () -> uncommented(settings.getName().replaceAll(".*\\.", "") + "." + method.getName()));
                read(method, name(method, prefix), method.getGenericReturnType(), need, effect);
            }
        }
    }

    private static Method method(Class<?> settings, String name) {
        try {
            return settings.getDeclaredMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private void read(Method method, String name, Type type, Need need, String effect) {
        if (isA(type, Optional.class)) {
            read(method, name, argument(type, 0), Need.NEVER, effect);
        } else if (isA(type, Map.class)) {
            read(method, name + ".<name>", argument(type, 1), Need.NEVER, effect);
        } else if (isA(type, List.class) && isGroup(argument(type, 0))) {
            read(method, name + "[n]", argument(type, 0), Need.NEVER, effect);
        } else if (isGroup(type) && need == Need.NEVER) {
            add(new Property(name, null, null, need, effect));
            read((Class<?>) type, name, Need.IN_ITS_GROUP);
        } else if (isGroup(type)) {
            read((Class<?>) type, name, need);
        } else {
            var standard = method.getAnnotation(WithDefault.class);
            add(new Property(name, type, standard == null ? null : standard.value(), need, effect));
        }
    }

    private void add(Property property) {
        if (properties.put(property.name(), property) != null) {
            throw new AssertionError(property.name() + " is declared twice");
        }
    }

    private String uncommented(String what) {
        uncommented.add(what);
        return "";
    }

    private static String name(Method method, String prefix) {
        if (method.isAnnotationPresent(WithParentName.class)) {
            return prefix;
        }
        var name = method.getAnnotation(WithName.class);
        return prefix + "." + (name == null ? StringUtil.skewer(method.getName()) : name.value());
    }

    private static boolean isA(Type type, Class<?> raw) {
        return type instanceof ParameterizedType generic && generic.getRawType() == raw;
    }

    private static Type argument(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }

    private static boolean isGroup(Type type) {
        return type instanceof Class<?> raw
                && raw.isInterface()
                && raw.getName().startsWith("lv.viis.");
    }

    private void addLimit(Limit limit) {
        var standard = Integer.toString(limit.most());
        var effect = "How often one may within `" + limit.within() + "`.";
        add(new Property(LIMITS + limit.kind(), int.class, standard, Need.NEVER, effect));
    }

    static Class<?> load(ClassInfo type) {
        try {
            return Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
