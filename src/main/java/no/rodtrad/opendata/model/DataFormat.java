package no.rodtrad.opendata.model;

import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which a dataset can be fetched. */
public enum DataFormat {
    CSV("csv", "text/csv;charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("json", "application/json"),
    /** A cube; only for a dataset that counts something. */
    JSON_STAT("jsonstat.json", "application/json"),
    /** What the CSV file holds, for programs. */
    CSVW("csv-metadata.json", "application/csvm+json");

    private final String ending;
    private final String mediaType;

    DataFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The end of the file name, without its first point. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether the dataset can be written so. */
    public boolean fits(Dataset dataset) {
        return this != JSON_STAT || dataset.isCube();
    }

    public static Optional<DataFormat> ofEnding(String ending) {
        return Stream.of(values()).filter(each -> each.ending.equals(ending)).findFirst();
    }
}
