/** Words that news of any kind is full of, so that they tell little of what it is about. Written down by hand. */
export const WORN_WORDS: readonly string[] = (
  "state time president people support national week back want work show country point need vote issue right month report use look win recent house ask " +
  "accord run know change plan early question help long move lead policy public bill try continue group among part far million secretary turn leader " +
  "next face follow speak become percent per cent clear general believe personal put talk leave good big night close member number place end lot top government " +
  "post write job meet meeting office press past start bring likely world official suggest find lose comment open strong large man base effort great remain " +
  "fight full name keep fact law live money case real seem release focus stand hope front spend raise pay play build happen major care later director " +
  "better little family hold problem security home federal argue second interest record set high several offer view force position best line hard " +
  "message expect woman chief term mean challenge deal concern behind away provide business head enough claim decision private respond stop manager " +
  "event direct send act sign important kind feel center centre current street push grow fail matter receive create certain result final consider majority " +
  "serve break system department old address outside hour almost free see child hold hand different power idea rule city executive late history community " +
  "action allow able reason role share describe organization organisation administration enter represent decide together discuss understand rise watch site " +
  "young response story staff small reach involve pass moment step seek control half fund answer begin life possible especially order increase future attempt " +
  "cause chance return information process county town council local officer area region service agency authority board person resident everybody level half " +
  "trust way thing word true cost require carry every united city mayor governor program programme project measure proposal official already"
).split(" ");
