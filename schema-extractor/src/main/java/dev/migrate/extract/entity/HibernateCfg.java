package dev.migrate.extract.entity;

import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** A {@code hibernate.cfg.xml}: how a project without JPA's own start hands its settings and mappings to Hibernate. */
final class HibernateCfg {

    private static final String FILE = "hibernate.cfg.xml";
    private static final String MAPPING = "mapping";

    private HibernateCfg() {}

    /**
     * What the first such file of the roots says, where there is one.
     *
     * @throws RejectedException when the file is no well-formed XML
     */
    static Optional<ApplicationSettings> in(Collection<Path> roots) {
        return Resources.find(roots, FILE).stream().findFirst().map(HibernateCfg::read);
    }

    private static ApplicationSettings read(URL file) {
        List<Element> factories = XmlFile.elements(XmlFile.root(file), "session-factory");
        Map<String, String> settings = new TreeMap<>();
        factories.stream()
                .flatMap(factory -> XmlFile.elements(factory, "property").stream())
                .forEach(property -> settings.put(
                        qualified(property.getAttribute("name")),
                        property.getTextContent().strip()));
        return new ApplicationSettings(settings, mapped(factories, "resource"), mapped(factories, "class"));
    }

    /** Hibernate takes its own settings without their prefix there, too. */
    private static String qualified(String name) {
        return name.matches("(hibernate|jakarta|javax)\\..*") ? name : "hibernate." + name;
    }

    private static List<String> mapped(List<Element> factories, String attribute) {
        return factories.stream()
                .flatMap(factory -> XmlFile.elements(factory, MAPPING).stream())
                .map(mapping -> mapping.getAttribute(attribute))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
