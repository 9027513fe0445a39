package dev.migrate.extract.entity;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Reads the units of a persistence.xml. */
final class PersistenceXml {

    private PersistenceXml() {}

    /**
     * A unit, as far as the schema depends on it.
     *
     * @param name its name
     * @param classes the classes that it lists
     * @param listedOnly whether it leaves out all others
     * @param mappingFiles resource names
     * @param properties its properties
     */
    record Unit(
            String name,
            List<String> classes,
            boolean listedOnly,
            List<String> mappingFiles,
            Map<String, String> properties) {}

    /**
     * Reads all units.
     *
     * @throws RejectedException when the file is no well-formed XML
     */
    static List<Unit> read(URL file) {
        return XmlFile.elements(XmlFile.root(file), "persistence-unit").stream()
                .map(PersistenceXml::unit)
                .toList();
    }

    private static Unit unit(Element unit) {
        List<Element> properties = XmlFile.elements(unit, "properties").stream()
                .flatMap(list -> XmlFile.elements(list, "property").stream())
                .toList();
        Map<String, String> byName = new TreeMap<>();
        properties.forEach(property -> byName.put(property.getAttribute("name"), property.getAttribute("value")));
        return new Unit(
                unit.getAttribute("name"),
                texts(unit, "class"),
                XmlFile.elements(unit, "exclude-unlisted-classes").stream()
                        .anyMatch(element -> !element.getTextContent().strip().equals("false")),
                texts(unit, "mapping-file"),
                byName);
    }

    private static List<String> texts(Element parent, String name) {
        return XmlFile.elements(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }
}
