package no.rodtrad.organisation.model;

import java.util.List;
import java.util.Optional;

/** The whole division, or the part of it that is to be added. Areas stand in printed order. */
public record Organisation(
        List<Committee> committees,
        List<BudgetArea> areas,
        List<ServiceUnit> serviceUnits,
        List<District> districts,
        List<AccountingEntity> entities) {

    public Organisation {
        committees = List.copyOf(committees);
        areas = List.copyOf(areas);
        serviceUnits = List.copyOf(serviceUnits);
        districts = List.copyOf(districts);
        entities = List.copyOf(entities);
    }

    /** Without entities of its own; the treasury is always there. */
    public Organisation(
            List<Committee> committees,
            List<BudgetArea> areas,
            List<ServiceUnit> serviceUnits,
            List<District> districts) {
        this(committees, areas, serviceUnits, districts, List.of());
    }

    /** As a municipality begins: with its treasury. */
    public static final Organisation EMPTY =
            new Organisation(List.of(), List.of(), List.of(), List.of(), List.of(AccountingEntity.TREASURY));

    public Optional<BudgetArea> area(BudgetAreaCode code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    public Optional<Committee> committee(CommitteeCode code) {
        return committees.stream()
                .filter(committee -> committee.code().equals(code))
                .findFirst();
    }

    public Optional<AccountingEntity> entity(EntityCode code) {
        return entities.stream().filter(entity -> entity.code().equals(code)).findFirst();
    }
}
