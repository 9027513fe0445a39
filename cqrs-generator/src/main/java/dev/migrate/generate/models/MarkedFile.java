package dev.migrate.generate.models;

/**
 * A file with a marker.
 *
 * @param path below the source root, with slashes
 * @param text its text with LF line ends
 * @param marker its marker
 */
public record MarkedFile(String path, String text, Marker marker) {

    /** The type's simple name. */
    public String className() {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
    }
}
