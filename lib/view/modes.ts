import { eventTypeEntry, type EventType } from "@/lib/model/plover";

/** What a mode means together with its type, in our words; the names are PLOVER's. */
const MODE_MEANINGS: Readonly<Partial<Record<EventType, Readonly<Record<string, string>>>>> = {
  CONSULT: {
    visit: "One side travels to meet the other.",
    "third-party": "They meet on the ground of somebody else, or somebody else mediates.",
    multilateral: "Three or more sides talk together.",
    phone: "They talk by telephone or another wire.",
  },
  RETREAT: {
    withdraw: "Pulls forces back.",
    release: "Sets people or property free.",
    disarm: "Gives up weapons.",
    ceasefire: "Stops fighting.",
    access: "Lets observers, aid or peacekeepers in.",
    resign: "Gives up an office.",
  },
  REQUEST: {
    assist: "Asks for help: money, arms, relief, a mediator.",
    change: "Asks for a change of policy or rule.",
    yield: "Asks the other to give way: to stop fighting, to free or to leave.",
    meet: "Asks for talks.",
  },
  ACCUSE: {
    disapprove: "Criticises or condemns.",
    investigate: "Opens an inquiry.",
    allege: "Says that the other did wrong, or sues.",
  },
  REJECT: {
    assist: "Refuses to help.",
    change: "Refuses to change a policy or rule.",
    yield: "Refuses to give way: to stop fighting, to free or to leave.",
    meet: "Refuses to talk.",
  },
  THREATEN: {
    restrict: "Warns of limits on movement, rights or trade.",
    arrest: "Warns of arrests.",
    relations: "Warns of less cooperation, or none.",
    expel: "Warns of expulsion.",
    territory: "Warns of taking land.",
    violence: "Warns of force.",
  },
  PROTEST: {
    demo: "Gathers in the open.",
    riot: "Gathers with violence.",
    strike: "Stops work.",
    hunger: "Refuses to eat.",
    boycott: "Refuses to take part or to buy.",
    obstruct: "Blocks a way or a place.",
    vandalize: "Damages property.",
  },
  SANCTION: {
    convict: "Finds guilty, or punishes by law.",
    expel: "Sends people or members away.",
    withdraw: "Leaves a deal, a mission or a body.",
    discontinue: "Ends aid, trade or talks.",
  },
  MOBILIZE: {
    troops: "Moves soldiers.",
    weapons: "Moves weapons.",
    police: "Moves police.",
    militia: "Moves irregular fighters.",
  },
  COERCE: {
    seize: "Takes property.",
    restrict: "Limits movement or rights.",
    censor: "Limits what may be said.",
    curfew: "Keeps people indoors.",
    "martial-law": "Puts the military in charge of civilians.",
    arrest: "Detains people.",
    deport: "Forces people out of the country.",
    withhold: "Keeps back what people need: food, water, power.",
    misinformation: "Spreads falsehoods as a means of force.",
    cyber: "Attacks by way of computers.",
  },
  ASSAULT: {
    abduct: "Carries people off.",
    beat: "Hurts people bodily.",
    torture: "Torments people in custody.",
    sexual: "Commits sexual violence.",
    targeted: "Kills chosen people.",
    destroy: "Destroys property.",
    primitive: "Attacks with blades, stones or fire.",
    firearms: "Attacks with small arms.",
    explosives: "Attacks with bombs or mines.",
    "suicide-attack": "Attacks and dies by it.",
    aerial: "Attacks from aircraft.",
    drone: "Attacks from unmanned aircraft.",
    "heavy-weapons": "Attacks with artillery, rockets or tanks.",
    "crowd-control": "Attacks a crowd with gas, water or batons.",
    unconventional: "Attacks with chemical, biological or nuclear means.",
  },
};

/** The type's meaning and, where there is a mode, the mode's after it. */
export function meaningOf(type: EventType, mode: string | undefined): string {
  const meaning = eventTypeEntry(type).meaning;
  const more = mode === undefined ? undefined : MODE_MEANINGS[type]?.[mode];
  return more ? `${meaning} Here: ${more.charAt(0).toLowerCase()}${more.slice(1)}` : meaning;
}
