package org.mingping.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Jsons;

/** {@code META-INF/bodies.json} beside the resources. To write it anew: {@code mvn test -Dtest=DescribedBodiesTest -Dmingping.bodies.write=true}. */
@DisplayName("What /openapi says of a body")
class DescribedBodiesTest {

    private static final java.nio.file.Path FILE = java.nio.file.Path.of("src", "main", "resources").resolve(DescribedBodies.BODIES);
    private static final Pattern WORD = Pattern.compile("\"([a-zA-Z]+)\"");

    /** Who reads a body, or an array of them, only after asking the database which rules it goes by; written by hand in openapi.yaml. */
    private static final Map<String, String> BY_HAND = Map.of("POST /rulesets/{code}/evaluations", "Evaluation", "POST /rulesets/{code}/quotas", "QuotaQuestion",
            "POST /dues/assessments", "DuesAssessment");

    @Test
    @DisplayName("is what its resource reads: every field with its type, its choices and whether it must be there")
    void bodies() throws IOException {
        JsonObject probed = Jsons.object(Jsons.object().build()).addAll(probed()).build();
        if (Boolean.getBoolean("mingping.bodies.write")) {
            Files.writeString(FILE, pretty(probed));
        }
        JsonObject described = Jsons.reader(Files.readString(FILE)).readObject();
        assertThat(described.keySet()).containsExactlyElementsOf(probed.keySet());
        probed.forEach((operation, schema) -> assertThat(described.get(operation)).as(operation).isEqualTo(schema));
    }

    private static JsonObjectBuilder probed() throws IOException {
        Set<String> words = words();
        Map<String, JsonValue> schemas = new TreeMap<>();
        for (Class<?> resource : resources()) {
            for (Method method : methods(resource)) {
                if (verb(method) != null && Arrays.asList(method.getParameterTypes()).contains(String.class) && bodyAt(method) >= 0) {
                    String name = verb(method) + " " + path(resource, method);
                    schemas.put(name, BY_HAND.containsKey(name) ? orSeveral(Jsons.object().add("$ref", "#/components/schemas/" + BY_HAND.get(name)).build())
                            : probed(resource, method, words));
                }
            }
        }
        JsonObjectBuilder all = Jsons.object();
        schemas.forEach(all::add);
        return all;
    }

    /** Its own and those it has from a resource that it extends. */
    private static List<Method> methods(Class<?> resource) {
        return resource == Object.class ? List.of()
                : Stream.concat(Stream.of(resource.getDeclaredMethods()), methods(resource.getSuperclass()).stream()).toList();
    }

    private static JsonObject probed(Class<?> resource, Method method, Set<String> words) {
        JsonObject one = new BodyProbe(body -> faults(resource, method, body), words).schema();
        return answers(resource, method, "[]") instanceof JsonArray ? orSeveral(one) : one;
    }

    private static JsonObject orSeveral(JsonObject one) {
        return Jsons.object().add("oneOf", Jsons.array().add(one).add(Jsons.object().add("type", "array").add("items", one))).build();
    }

    private static List<InvalidInput.Fault> faults(Class<?> resource, Method method, String body) {
        Object answer = answers(resource, method, body);
        if (answer instanceof InvalidInput invalid) {
            return invalid.errors();
        }
        throw new AssertionError(resource.getSimpleName() + "." + method.getName() + " does not read its whole body before it acts", answer instanceof Throwable thrown ? thrown : null);
    }

    /** @return what the method answers or throws */
    private static Object answers(Class<?> resource, Method method, String body) {
        Object[] arguments = Stream.of(method.getParameterTypes()).map(DescribedBodiesTest::nothing).toArray();
        arguments[bodyAt(method)] = body;
        try {
            method.setAccessible(true);
            return method.invoke(instance(resource), arguments);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A resource that holds nothing: whoever acts before a body is read through falls over. */
    private static Object instance(Class<?> resource) throws ReflectiveOperationException {
        Object instance = resource.getDeclaredConstructor().newInstance();
        for (Field field : resource.getDeclaredFields()) {
            if (field.getType().isInterface() && !Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                field.set(instance, Proxy.newProxyInstance(resource.getClassLoader(), new Class<?>[] {field.getType()},
                        (proxy, called, values) -> called.getReturnType() == List.class ? List.of() : null));
            }
        }
        return instance;
    }

    private static Object nothing(Class<?> type) {
        if (type == long.class) {
            return 1L;
        }
        return type == int.class ? (Object) 1 : type == boolean.class ? (Object) false : type == String.class ? "1" : null;
    }

    /** The parameter without an annotation: JAX-RS puts the body there. */
    private static int bodyAt(Method method) {
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int index = 0; index < annotations.length; index++) {
            if (annotations[index].length == 0 && method.getParameterTypes()[index] == String.class) {
                return index;
            }
        }
        return -1;
    }

    private static String verb(Method method) {
        return Stream.of(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null).map(HttpMethod::value).findFirst().orElse(null);
    }

    private static String path(Class<?> resource, Method method) {
        String inner = method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
        return Stream.of(resource.getAnnotation(Path.class).value(), inner).flatMap(part -> Stream.of(part.split("/"))).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static List<Class<?>> resources() throws IOException {
        java.nio.file.Path classes = java.nio.file.Path.of("target", "classes");
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            List<Class<?>> found = new ArrayList<>();
            for (java.nio.file.Path file : files.filter(file -> file.toString().matches(".*/api/.*\\.class")).sorted().toList()) {
                Class<?> type = Class.forName(classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", ""), false, Thread.currentThread().getContextClassLoader());
                if (type.isAnnotationPresent(Path.class)) {
                    found.add(type);
                }
            }
            return found;
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<java.nio.file.Path> sources = Files.walk(java.nio.file.Path.of("src", "main", "java"))) {
            for (java.nio.file.Path source : sources.filter(file -> file.toString().contains("/api/") && file.toString().endsWith(".java")).toList()) {
                Matcher word = WORD.matcher(Files.readString(source));
                while (word.find()) {
                    words.add(word.group(1));
                }
            }
        }
        return words;
    }

    private static String pretty(JsonObject object) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
            writer.write(object);
        }
        return text.toString().strip() + "\n";
    }
}
