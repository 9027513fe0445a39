package dev.migrate.runner.script;

/**
 * What a statement puts at risk.
 *
 * @param kind the constant that names it, such as {@code DELETES_DATA}
 * @param reason why, for people; may be empty
 */
public record Hazard(String kind, String reason) {

    @Override
    public String toString() {
        return reason.isEmpty() ? kind : kind + " " + reason;
    }
}
