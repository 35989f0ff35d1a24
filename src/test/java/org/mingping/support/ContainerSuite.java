package org.mingping.support;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What all container tests share: the WAR exactly as it is built, with the test classes and AssertJ laid into it. An {@code *IT}
 * carries {@code @ArquillianTest} and injects what it tests; {@code @ParameterizedTest} runs n × n times in the container, so a loop
 * over cases with {@code SoftAssertions} takes its place there.
 */
@ArquillianSuiteDeployment
public class ContainerSuite {

    /** Never needed in the container, and loadable only with libraries that are not there. */
    private static final List<String> OUTSIDE = List.of("org/mingping/support/", "org/mingping/architecture/", "org/mingping/bench/");

    @Deployment
    public static WebArchive product() {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "mingping.war")
                .importFrom(new File(System.getProperty("mingping.war")))
                .as(WebArchive.class);
        war.addAsLibrary(jarOf(Assertions.class));
        openTestDoor(war);
        Path tests = Path.of("target", "test-classes");
        try (Stream<Path> files = Files.walk(tests)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> belongsInside(unixPath(tests.relativize(file))))
                    .forEach(file -> war.addAsWebInfResource(file.toFile(), "classes/" + unixPath(tests.relativize(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return war;
    }

    /** The product's page guard lets nobody through to Arquillian's servlet. */
    private static void openTestDoor(WebArchive war) {
        try (InputStream in = war.get("WEB-INF/web.xml").getAsset().openStream()) {
            String descriptor = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            war.setWebXML(new StringAsset(descriptor.replace(
                    "org.mingping.access.web.PageGuard<", "org.mingping.access.web.GuardWithTestDoor<")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean belongsInside(String path) {
        boolean fixtureOrTest = path.startsWith("org/mingping/")
                && OUTSIDE.stream().noneMatch(path::startsWith)
                && !path.matches(".*(Test|Properties|BrowserIT|Bench)(\\$.*)?\\.class");
        boolean inputData = !path.endsWith(".class") && !path.startsWith("META-INF/") && !path.equals("arquillian.xml");
        return fixtureOrTest || inputData;
    }

    private static String unixPath(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
