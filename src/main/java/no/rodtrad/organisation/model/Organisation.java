package no.rodtrad.organisation.model;

import java.util.List;
import java.util.Optional;

/** The whole division, or the part of it that is to be added. Areas stand in printed order. */
public record Organisation(
        List<Committee> committees, List<BudgetArea> areas, List<ServiceUnit> serviceUnits, List<District> districts) {

    public Organisation {
        committees = List.copyOf(committees);
        areas = List.copyOf(areas);
        serviceUnits = List.copyOf(serviceUnits);
        districts = List.copyOf(districts);
    }

    public static final Organisation EMPTY = new Organisation(List.of(), List.of(), List.of(), List.of());

    public Optional<BudgetArea> area(BudgetAreaCode code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    public Optional<Committee> committee(CommitteeCode code) {
        return committees.stream()
                .filter(committee -> committee.code().equals(code))
                .findFirst();
    }
}
