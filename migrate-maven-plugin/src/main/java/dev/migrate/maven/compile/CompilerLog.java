package dev.migrate.maven.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the Eclipse compiler's XML log, which has the position of each problem. */
final class CompilerLog {

    private CompilerLog() {}

    /** The errors, in the compiler's order. */
    static List<SourceError> errors(Path log) throws IOException {
        List<SourceError> errors = new ArrayList<>();
        NodeList sources = parse(log).getElementsByTagName("source");
        for (int i = 0; i < sources.getLength(); i++) {
            Element source = (Element) sources.item(i);
            NodeList problems = source.getElementsByTagName("problem");
            for (int j = 0; j < problems.getLength(); j++) {
                Element problem = (Element) problems.item(j);
                if (problem.getAttribute("severity").equals("ERROR")) {
                    errors.add(error(Path.of(source.getAttribute("path")), problem));
                }
            }
        }
        return errors;
    }

    private static SourceError error(Path file, Element problem) {
        Element message = (Element) problem.getElementsByTagName("message").item(0);
        return new SourceError(
                file,
                Integer.parseInt(problem.getAttribute("line")),
                Integer.parseInt(problem.getAttribute("charStart")),
                message.getAttribute("value"));
    }

    private static Element parse(Path log) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new InputSource(log.toUri().toString())).getDocumentElement();
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException("the compiler's log '" + log + "' can't be read", broken);
        }
    }
}
