import { defineArticle } from "@/lib/articles/schema";

/**
 * A news report of Thursday, 22 February 2018, on the truce that Sweden and Kuwait had
 * put before the UN Security Council. The text is a digest in our own words, and the
 * evidence points into it; the report names no publisher, so none stands here.
 *
 * What is a statement and what is an attribution: a verbal act that the report names as
 * such (proposed, blamed, turned down) is a statement; "he said that …" is the speaker
 * chain of what was said. So Lavrov's account of al-Nusra Front is not drawn as an
 * accusation by Lavrov, and never as a fact: it is the deed, at second hand.
 */
export default defineArticle({
  articleId: "lavrov-truce-2018-02-22",
  title: "Moscow may back a truce in Syria that leaves out Daesh and al-Nusra Front",
  publishedOn: "2018-02-22",
  language: "en",
  textKind: "digest",
  paragraphs: [
    "Speaking in Belgrade on Thursday, Sergei Lavrov, the foreign minister of Russia, said that his country is ready to look at a draft of the UN Security Council for a month without fighting in Syria, and may back it.",
    "He attached a condition: Daesh, al-Nusra Front and any other outfit that fires on residential districts of Damascus must not be covered. The opening of the report has him say it otherwise: outfits that shell civilians in the part of Eastern Ghouta that militants hold.",
    "The draft had come two weeks before from Sweden and Kuwait, which hold non-permanent seats on the Council. It asks for thirty days of truce, so that relief can get in and the sick and wounded can be brought out. The Council was expected to vote later that Thursday.",
    "By the draft, the truce would start 72 hours after it is adopted; relief convoys and medical evacuations would follow 48 hours later.",
    "Eastern Ghouta is one of the places covered by the deal on de-escalation zones in Syria between Turkey, Russia and Iran.",
    "Lavrov also spoke of the militants in Ghouta. Russia, he said, had offered them a peaceful way out, and al-Nusra Front and its allies had flatly turned that offer down. By his account they go on shelling the city from where they stand, and they use the people of Eastern Ghouta as human shields.",
    "Under a heading that gives Russia as the speaker, the Kremlin lays the state of Eastern Ghouta at the door of the countries that support terrorists in Syria. It firmly rejects claims that tie Russia and its allies to the violence.",
    "Whoever supports the terrorists still in Eastern Ghouta answers for what goes on there, the Kremlin's spokesman Dmitry Peskov told reporters on Thursday. Russia, Syria and Iran, he went on, are not among such states; they are the ones who fight the terrorists in Syria without compromise.",
  ],

  actors: {
    rus: {
      name: "Russia",
      kind: "Country",
      aliases: ["Russian Federation", "Moscow"],
      iso3: "RUS",
      wikidataId: "Q159",
    },
    swe: { name: "Sweden", kind: "Country", iso3: "SWE", wikidataId: "Q34" },
    kwt: { name: "Kuwait", kind: "Country", iso3: "KWT", wikidataId: "Q817" },
    tur: { name: "Turkey", kind: "Country", aliases: ["Türkiye"], iso3: "TUR", wikidataId: "Q43" },
    irn: { name: "Iran", kind: "Country", iso3: "IRN", wikidataId: "Q794" },
    syr: { name: "Syria", kind: "Country", iso3: "SYR", wikidataId: "Q858" },
    un: { name: "United Nations", kind: "Igo", aliases: ["UN"], wikidataId: "Q1065" },
    unsc: {
      name: "UN Security Council",
      kind: "Igo",
      aliases: ["UNSC", "Security Council", "United Nations Security Council"],
      wikidataId: "Q37470",
    },
    "islamic-state": {
      name: "Islamic State",
      kind: "ArmedGroup",
      aliases: ["Daesh", "ISIS", "ISIL"],
      wikidataId: "Q2429253",
    },
    "al-nusra-front": {
      name: "al-Nusra Front",
      kind: "ArmedGroup",
      aliases: ["Nusra", "Jabhat al-Nusra"],
    },
    "eastern-ghouta-armed-groups": {
      name: "armed groups in Eastern Ghouta",
      kind: "ArmedGroup",
      aliases: ["Ghouta-based militants"],
    },
    kremlin: { name: "Kremlin", kind: "Organization", sectors: ["government"] },
    "sergei-lavrov": {
      name: "Sergei Lavrov",
      kind: "Person",
      aliases: ["Lavrov", "Sergey Lavrov"],
      wikidataId: "Q58217",
      sectors: ["government"],
    },
    "dmitry-peskov": {
      name: "Dmitry Peskov",
      kind: "Person",
      aliases: ["Peskov", "Dmitriy Peskov"],
      sectors: ["government"],
    },
    "states-supporting-terrorists": {
      name: "states that support terrorists in Syria",
      kind: "Group",
      aliases: ["terror sponsors"],
    },
    "terrorists-in-syria": { name: "terrorists in Syria (unnamed)", kind: "Group" },
    "eastern-ghouta-civilians": { name: "civilians of Eastern Ghouta", kind: "Group" },
  },

  places: {
    syria: { name: "Syria", wikidataId: "Q858" },
    "eastern-ghouta": { name: "Eastern Ghouta" },
    damascus: { name: "Damascus" },
    belgrade: { name: "Belgrade" },
  },

  background: [
    {
      from: "sergei-lavrov",
      relation: "REPRESENTS",
      to: "rus",
      role: "foreign minister",
      evidence: { paragraph: 1, exact: "Sergei Lavrov, the foreign minister of Russia" },
    },
    {
      from: "dmitry-peskov",
      relation: "REPRESENTS",
      to: "kremlin",
      role: "spokesman",
      evidence: { paragraph: 8, exact: "the Kremlin's spokesman Dmitry Peskov" },
    },
    {
      from: "kremlin",
      relation: "REPRESENTS",
      to: "rus",
      role: "speaker, by the report's heading",
      evidence: { paragraph: 7, exact: "a heading that gives Russia as the speaker, the Kremlin" },
    },
    {
      from: "swe",
      relation: "MEMBER_OF",
      to: "unsc",
      role: "non-permanent member",
      evidence: {
        paragraph: 3,
        exact: "Sweden and Kuwait, which hold non-permanent seats on the Council",
      },
    },
    {
      from: "kwt",
      relation: "MEMBER_OF",
      to: "unsc",
      role: "non-permanent member",
      evidence: {
        paragraph: 3,
        exact: "Sweden and Kuwait, which hold non-permanent seats on the Council",
      },
    },
    {
      from: "unsc",
      relation: "PART_OF",
      to: "un",
      evidence: { paragraph: 1, exact: "the UN Security Council" },
    },
  ],

  statements: [
    {
      key: "truce-proposed",
      summary:
        "Sweden and Kuwait propose to the UN Security Council a 30-day truce in Syria for aid and medical evacuations",
      type: "REQUEST",
      mode: "yield",
      contexts: ["diplomatic", "human_security"],
      actors: ["swe", "kwt"],
      recipients: [{ actor: "unsc", surface: "the Council" }],
      factuality: "CT+",
      // "Two weeks before" counts back to Thursday, 8 February, but names no day.
      happened: "2018-W06",
      places: ["syria"],
      evidence: [
        { paragraph: 3, exact: "The draft had come two weeks before from Sweden and Kuwait" },
        {
          paragraph: 3,
          exact:
            "It asks for thirty days of truce, so that relief can get in and the sick and wounded can be brought out",
        },
      ],
    },
    {
      key: "vote-expected",
      summary: "The UN Security Council is expected to vote on the draft",
      type: "CONSULT",
      mode: "multilateral",
      contexts: ["diplomatic"],
      actors: [{ actor: "unsc", surface: "The Council" }],
      factuality: "PR+",
      auxiliary: ["future"],
      happened: "2018-02-22",
      about: [{ relation: "responds-to", statement: "truce-proposed" }],
      evidence: [{ paragraph: 3, exact: "The Council was expected to vote later that Thursday" }],
    },
    {
      key: "truce-after-72-hours",
      summary:
        "The draft of Sweden and Kuwait asks that the truce in Syria start 72 hours after its adoption",
      type: "REQUEST",
      mode: "yield",
      contexts: ["diplomatic", "military"],
      actors: [
        { actor: "swe", surface: "the draft" },
        { actor: "kwt", surface: "the draft" },
      ],
      factuality: "CT+",
      condition: "72 hours after the draft is adopted",
      places: ["syria"],
      about: [{ relation: "conditional-on", statement: "vote-expected" }],
      evidence: [
        {
          paragraph: 4,
          exact: "By the draft, the truce would start 72 hours after it is adopted",
        },
      ],
    },
    {
      key: "aid-after-48-hours-more",
      summary:
        "The draft of Sweden and Kuwait asks that relief deliveries and medical evacuations start 48 hours after the truce",
      type: "REQUEST",
      mode: "assist",
      contexts: ["diplomatic", "human_security", "health"],
      actors: [
        { actor: "swe", surface: "the draft" },
        { actor: "kwt", surface: "the draft" },
      ],
      factuality: "CT+",
      condition: "48 hours after the truce has started",
      places: ["syria"],
      about: [{ relation: "conditional-on", statement: "truce-after-72-hours" }],
      evidence: [
        {
          paragraph: 4,
          exact: "relief convoys and medical evacuations would follow 48 hours later",
        },
      ],
    },
    {
      key: "support-considered",
      summary: "Russia is ready to consider supporting the UN Security Council's draft on a truce",
      type: "AGREE",
      contexts: ["diplomatic"],
      actors: [{ actor: "rus", surface: "his country" }],
      recipients: ["unsc"],
      attribution: [{ speaker: "sergei-lavrov", cue: "said", factuality: "PS+" }],
      factuality: "Uu",
      auxiliary: ["future"],
      condition:
        "the truce does not cover Daesh, al-Nusra Front and others who are shelling Damascus",
      reportedOn: "2018-02-22",
      places: ["belgrade"],
      about: [
        { relation: "responds-to", statement: "truce-proposed" },
        { relation: "conditional-on", statement: "groups-left-out" },
      ],
      evidence: [
        {
          paragraph: 1,
          exact:
            "said that his country is ready to look at a draft of the UN Security Council for a month without fighting in Syria, and may back it",
        },
      ],
    },
    {
      key: "groups-left-out",
      summary:
        "Russia rejects a truce that covers Daesh, al-Nusra Front and others who are shelling Damascus",
      type: "REJECT",
      mode: "yield",
      contexts: ["diplomatic", "terrorism"],
      actors: ["rus"],
      recipients: [
        { actor: "islamic-state", surface: "Daesh" },
        "al-nusra-front",
        { actor: "eastern-ghouta-armed-groups", surface: "any other outfit" },
      ],
      attribution: [{ speaker: "sergei-lavrov", cue: "attached a condition", factuality: "CT+" }],
      factuality: "Uu",
      reportedOn: "2018-02-22",
      places: ["belgrade"],
      about: [{ relation: "responds-to", statement: "truce-proposed" }],
      evidence: [
        {
          paragraph: 2,
          exact:
            "He attached a condition: Daesh, al-Nusra Front and any other outfit that fires on residential districts of Damascus must not be covered",
        },
      ],
    },
    {
      key: "damascus-shelled-by-others",
      summary: "Other armed groups shell residential districts of Damascus",
      type: "ASSAULT",
      mode: "heavy-weapons",
      contexts: ["military"],
      actors: [{ actor: "eastern-ghouta-armed-groups", surface: "any other outfit" }],
      attribution: [{ speaker: "sergei-lavrov", cue: "attached a condition", factuality: "CT+" }],
      factuality: "Uu",
      reportedOn: "2018-02-22",
      places: ["damascus"],
      evidence: [
        {
          paragraph: 2,
          exact: "any other outfit that fires on residential districts of Damascus",
        },
      ],
    },
    {
      key: "ghouta-civilians-shelled",
      summary: "Other armed groups shell civilians in Eastern Ghouta",
      type: "ASSAULT",
      mode: "heavy-weapons",
      contexts: ["military", "human_security"],
      actors: [{ actor: "eastern-ghouta-armed-groups", surface: "outfits" }],
      recipients: [{ actor: "eastern-ghouta-civilians", surface: "civilians" }],
      attribution: [{ speaker: "sergei-lavrov", cue: "has him say", factuality: "CT+" }],
      factuality: "Uu",
      reportedOn: "2018-02-22",
      places: ["eastern-ghouta"],
      evidence: [
        {
          paragraph: 2,
          exact:
            "The opening of the report has him say it otherwise: outfits that shell civilians in the part of Eastern Ghouta that militants hold",
        },
      ],
    },
    {
      key: "zones-agreed",
      summary:
        "Turkey, Russia and Iran have a deal on de-escalation zones in Syria that includes Eastern Ghouta",
      type: "AGREE",
      contexts: ["diplomatic", "military"],
      actors: ["tur", "rus", "irn"],
      reciprocal: true,
      factuality: "CT+",
      places: ["eastern-ghouta", "syria"],
      evidence: [
        {
          paragraph: 5,
          exact:
            "Eastern Ghouta is one of the places covered by the deal on de-escalation zones in Syria between Turkey, Russia and Iran",
        },
      ],
    },
    {
      key: "way-out-offered",
      summary: "Russia offers the armed groups in Eastern Ghouta to leave peacefully",
      type: "AGREE",
      contexts: ["military"],
      actors: ["rus"],
      recipients: [
        { actor: "al-nusra-front", surface: "them" },
        { actor: "eastern-ghouta-armed-groups", surface: "the militants in Ghouta" },
      ],
      attribution: [{ speaker: "sergei-lavrov", cue: "said", factuality: "CT+" }],
      factuality: "Uu",
      reportedOn: "2018-02-22",
      places: ["eastern-ghouta"],
      evidence: [{ paragraph: 6, exact: "Russia, he said, had offered them a peaceful way out" }],
    },
    {
      key: "way-out-rejected",
      summary: "al-Nusra Front and its allies reject Russia's offer to leave peacefully",
      type: "REJECT",
      mode: "yield",
      contexts: ["military"],
      actors: ["al-nusra-front", { actor: "eastern-ghouta-armed-groups", surface: "its allies" }],
      recipients: ["rus"],
      attribution: [{ speaker: "sergei-lavrov", cue: "said", factuality: "CT+" }],
      factuality: "Uu",
      reportedOn: "2018-02-22",
      places: ["eastern-ghouta"],
      about: [{ relation: "responds-to", statement: "way-out-offered" }],
      evidence: [
        {
          paragraph: 6,
          exact: "al-Nusra Front and its allies had flatly turned that offer down",
        },
      ],
    },
    {
      key: "city-shelled",
      summary: "al-Nusra Front and its allies go on shelling the city",
      type: "ASSAULT",
      mode: "heavy-weapons",
      contexts: ["military"],
      actors: [
        { actor: "al-nusra-front", surface: "they" },
        { actor: "eastern-ghouta-armed-groups", surface: "they" },
      ],
      attribution: [{ speaker: "sergei-lavrov", cue: "by his account", factuality: "CT+" }],
      factuality: "Uu",
      reportedOn: "2018-02-22",
      // The city is not named in that sentence; Damascus is the only one that is said to be shelled.
      places: ["damascus"],
      evidence: [
        {
          paragraph: 6,
          exact: "By his account they go on shelling the city from where they stand",
        },
      ],
    },
    {
      key: "human-shields",
      summary: "al-Nusra Front and its allies use the civilians of Eastern Ghouta as human shields",
      type: "ASSAULT",
      // CAMEO 184, "use as human shield", is this mode in PLOVER's own translation.
      mode: "abduct",
      contexts: ["military", "human_security"],
      actors: [
        { actor: "al-nusra-front", surface: "they" },
        { actor: "eastern-ghouta-armed-groups", surface: "they" },
      ],
      recipients: [{ actor: "eastern-ghouta-civilians", surface: "the people of Eastern Ghouta" }],
      attribution: [{ speaker: "sergei-lavrov", cue: "by his account", factuality: "CT+" }],
      factuality: "Uu",
      reportedOn: "2018-02-22",
      places: ["eastern-ghouta"],
      evidence: [
        {
          paragraph: 6,
          exact: "they use the people of Eastern Ghouta as human shields",
        },
      ],
    },
    {
      key: "sponsors-blamed",
      summary:
        "The Kremlin holds the states that support terrorists in Syria responsible for the situation in Eastern Ghouta",
      type: "ACCUSE",
      mode: "disapprove",
      contexts: ["terrorism", "diplomatic"],
      actors: ["kremlin"],
      recipients: [
        {
          actor: "states-supporting-terrorists",
          surface: "the countries that support terrorists in Syria",
        },
      ],
      attribution: [{ speaker: "dmitry-peskov", cue: "told reporters", factuality: "CT+" }],
      // That the Kremlin lays blame is the report's own sentence; that it is right is not.
      factuality: "CT+",
      reportedOn: "2018-02-22",
      places: ["eastern-ghouta"],
      evidence: [
        {
          paragraph: 7,
          exact:
            "the Kremlin lays the state of Eastern Ghouta at the door of the countries that support terrorists in Syria",
        },
        {
          paragraph: 8,
          exact:
            "Whoever supports the terrorists still in Eastern Ghouta answers for what goes on there, the Kremlin's spokesman Dmitry Peskov told reporters on Thursday",
        },
      ],
    },
    {
      key: "sponsors-support-terrorists",
      summary: "Unnamed states support terrorists in Syria",
      type: "AID",
      contexts: ["terrorism"],
      actors: [
        {
          actor: "states-supporting-terrorists",
          surface: "the countries that support terrorists in Syria",
        },
      ],
      recipients: [{ actor: "terrorists-in-syria", surface: "terrorists in Syria" }],
      attribution: [{ speaker: "dmitry-peskov", cue: "told reporters", factuality: "CT+" }],
      factuality: "Uu",
      reportedOn: "2018-02-22",
      places: ["syria", "eastern-ghouta"],
      evidence: [
        { paragraph: 7, exact: "the countries that support terrorists in Syria" },
        { paragraph: 8, exact: "Whoever supports the terrorists still in Eastern Ghouta" },
      ],
    },
    {
      key: "claims-rejected",
      summary: "The Kremlin rejects claims that tie Russia and its allies to the violence",
      type: "REJECT",
      contexts: ["diplomatic"],
      actors: [{ actor: "kremlin", surface: "It" }],
      factuality: "CT+",
      reportedOn: "2018-02-22",
      places: ["eastern-ghouta"],
      evidence: [
        {
          paragraph: 7,
          exact: "It firmly rejects claims that tie Russia and its allies to the violence",
        },
      ],
    },
    {
      key: "support-denied",
      summary: "Russia, Syria and Iran do not support terrorists in Syria",
      type: "AID",
      contexts: ["terrorism"],
      actors: ["rus", "syr", "irn"],
      recipients: ["terrorists-in-syria"],
      attribution: [{ speaker: "dmitry-peskov", cue: "went on", factuality: "CT-" }],
      factuality: "Uu",
      polarity: "negative",
      auxiliary: ["negation"],
      reportedOn: "2018-02-22",
      places: ["syria"],
      about: [{ relation: "responds-to", statement: "sponsors-support-terrorists" }],
      evidence: [
        {
          paragraph: 8,
          exact: "Russia, Syria and Iran, he went on, are not among such states",
        },
      ],
    },
    {
      key: "terrorists-fought",
      summary: "Russia, Syria and Iran fight the terrorists in Syria",
      type: "ASSAULT",
      contexts: ["military", "terrorism"],
      actors: ["rus", "syr", "irn"],
      recipients: ["terrorists-in-syria"],
      attribution: [{ speaker: "dmitry-peskov", cue: "went on", factuality: "CT+" }],
      factuality: "Uu",
      reportedOn: "2018-02-22",
      places: ["syria"],
      about: [{ relation: "responds-to", statement: "sponsors-support-terrorists" }],
      evidence: [
        {
          paragraph: 8,
          exact: "they are the ones who fight the terrorists in Syria without compromise",
        },
      ],
    },
  ],
});
