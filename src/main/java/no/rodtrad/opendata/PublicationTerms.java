package no.rodtrad.opendata;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** On what terms the data are given, and at which address; settings of whoever runs the site. */
@Component
public class PublicationTerms {

    private final String licence;
    private final String licenceName;
    private final String address;

    PublicationTerms(
            @Value("${rodtrad.open-data.licence:https://data.norge.no/nlod/no/2.0}") String licence,
            @Value("${rodtrad.open-data.licence-name:NLOD 2.0}") String licenceName,
            @Value("${rodtrad.open-data.address:}") String address) {
        this.licence = licence;
        this.licenceName = licenceName;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Address of the licence. */
    public String licence() {
        return licence;
    }

    /** What people call it. */
    public String licenceName() {
        return licenceName;
    }

    /**
     * The address of the site, without a last stroke.
     *
     * @param asked the one that this reader has used; it counts unless a setting says otherwise
     */
    public String address(String asked) {
        return address.isEmpty() ? asked : address;
    }
}
