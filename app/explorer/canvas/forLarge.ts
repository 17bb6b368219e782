/** What only large networks need. It comes with the first of them: see `whenLarge.ts`. */
export { createIntake } from "./intake";
export { drawSpotlight } from "./spotlight";
