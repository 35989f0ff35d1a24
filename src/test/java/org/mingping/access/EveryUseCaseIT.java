package org.mingping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.RefusalKind;

/** The gate before every use case there is, found in the container itself: a new one cannot be forgotten. */
@ArquillianTest
@DisplayName("Every use case")
class EveryUseCaseIT {

    @Inject
    private BeanManager manager;

    @Inject
    @Any
    private Instance<Object> beans;

    @Inject
    private County county;

    @Test
    @DisplayName("refuses every role it does not name, on pages")
    void refusesOthers() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Method method : useCases()) {
            UseCase useCase = method.getAnnotation(UseCase.class);
            EnumSet<Role> named = useCase.roles().length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(List.of(useCase.roles()));
            if (useCase.everyone()) {
                continue;
            }
            for (Role role : EnumSet.complementOf(named)) {
                softly.assertThat(call(method, caller(Set.of(role)))).as("%s as %s", method, role)
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.FORBIDDEN));
            }
            softly.assertThat(call(method, caller(Set.of()))).as("%s without any role", method).isInstanceOf(Refusal.class);
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("lets a county officer's token do a township's or a branch's step, and never another county role's")
    void standsIn() throws Exception {
        Caller token = new Caller(1, "nobody", "某人", Realm.COUNTY, Set.of(Role.COUNTY_OFFICER), county.id(), county.id(), county.name(), county.path(), null,
                Caller.Via.API, "zh-CN");
        SoftAssertions softly = new SoftAssertions();
        for (Method method : useCases()) {
            UseCase useCase = method.getAnnotation(UseCase.class);
            boolean below = Stream.of(useCase.roles()).anyMatch(Set.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.TOWNSHIP_APPROVER, Role.BRANCH_OFFICER)::contains);
            if (!below && !useCase.everyone()) {
                softly.assertThat(call(method, token)).as(method.toString()).isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("NOT_PERMITTED"));
            }
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("refuses whoever is not signed in")
    void refusesStrangers() throws Exception {
        for (Method method : useCases()) {
            assertThat(catchThrowable(() -> invoke(method))).as(method.toString()).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.code()).isEqualTo("NOT_SIGNED_IN"));
        }
    }

    @Test
    @DisplayName("keeps administrators and auditors out of business, and business out of administration")
    void apart() throws Exception {
        for (Method method : useCases()) {
            List<Role> roles = List.of(method.getAnnotation(UseCase.class).roles());
            boolean administration = method.getAnnotation(UseCase.class).value().matches("(access|audit|schedule)\\..*");
            if (!administration) {
                assertThat(roles).as(method.toString()).noneMatch(role -> role == Role.SECURITY_ADMINISTRATOR || role == Role.AUDITOR);
            }
        }
    }

    private List<Method> useCases() {
        List<Method> found = new ArrayList<>();
        for (Bean<?> bean : manager.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Stateless.class)) {
                Arrays.stream(bean.getBeanClass().getDeclaredMethods()).filter(method -> method.isAnnotationPresent(UseCase.class)).forEach(found::add);
            }
        }
        assertThat(found).as("use cases found").hasSizeGreaterThan(20);
        return found;
    }

    private Caller caller(Set<Role> roles) {
        return new Caller(1, "nobody", "某人", Realm.COUNTY, roles, county.id(), county.id(), county.name(), county.path(), null, Caller.Via.PAGE, "zh-CN");
    }

    private Throwable call(Method method, Caller caller) {
        return catchThrowable(() -> caller.perform(() -> invoke(method)));
    }

    private Object invoke(Method method) throws Exception {
        try {
            return method.invoke(beans.select(method.getDeclaringClass()).get(), emptyArguments(method));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw thrown;
        }
    }

    /** The gate stands before the method: it never sees these. */
    private static Object[] emptyArguments(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null).toArray();
    }
}
